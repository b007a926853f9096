import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../load/ask.js';
import type { Door } from '../load/ask.js';
import type { Expected, FamiliesFile } from './families-file.js';

/** How far an import is. */
export interface Progress {
  readonly state: string;
  readonly problem: string | null;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly tally: Expected;
  readonly columns: ReadonlyArray<{ readonly field: string; readonly column: number }>;
}

/** As the staff app sends them. */
const partBytes = 96 * 1024;
const lookEveryMs = 250;

const beginMutation = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }`;
const progressQuery = `query ($id: ID!) { import(id: $id) { state problem rowCount doneCount
  columns { field column } tally { added yes no unusable problems } } }`;
const mutationOf = (name: string, type: string) =>
  `mutation ($input: ${type}!) { changed: ${name}(input: $input) { ... on ImportNotPossible { message } } }`;

/** Brings the file in pieces, and returns the id of the import. */
export async function upload(door: Door, { bytes }: FamiliesFile): Promise<string> {
  const input = { kind: 'FAMILIES', fileName: 'families.csv', byteCount: bytes.length };
  const { beginImport } = await ask<{ beginImport: { id: string } }>(door, beginMutation, { input });
  const { id } = beginImport;
  const count = Math.ceil(bytes.length / partBytes);
  for (let position = 0; position < count; position++) {
    const part = bytes.subarray(position * partBytes, (position + 1) * partBytes).toString('base64');
    const isLast = position === count - 1;
    await change(door, mutationOf('addImportPart', 'ImportPartInput'), { id, position, bytes: part, isLast });
  }
  return id;
}

/** Has the file looked through, with the columns that its headings suggest. */
export function check(door: Door, id: string, { columns }: Progress): Promise<void> {
  const input = { id, columns: columns.map(({ field, column }) => ({ field, column })) };
  return change(door, mutationOf('checkImport', 'CheckImportInput'), input);
}

export function run(door: Door, id: string): Promise<void> {
  return change(door, mutationOf('runImport', 'RunImportInput'), { id, confirmsConsent: true });
}

async function change(door: Door, mutation: string, input: object): Promise<void> {
  const { changed } = await ask<{ changed: { message?: string } }>(door, mutation, { input });
  if (changed.message !== undefined) throw new Error(changed.message);
}

/** Waits until an import is in a state, and tells of its way there. */
export async function until(
  door: Door,
  id: string,
  { state, look }: { state: string; look: (progress: Progress) => Promise<void> },
): Promise<Progress> {
  for (;;) {
    const { import: progress } = await ask<{ import: Progress }>(door, progressQuery, { id });
    await look(progress);
    if (progress.state === state) return progress;
    if (progress.problem !== null) throw new Error(progress.problem);
    await pause(lookEveryMs);
  }
}
