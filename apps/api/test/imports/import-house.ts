import { importWork } from '../../src/imports/import-work.js';
import { workThrough } from '../invitations/invitation-house.js';
import type { TestHouse } from '../house.js';

type Asks = (query: string, variables: Record<string, unknown>) => Promise<{ data?: unknown }>;

const partBytes = 100_000;

const fields = `id state fileName problem headings rowCount doneCount everybodyIs samples
  columns { field column } tally { unusable problems added filled known yes no stopped }
  preview { line cells { field value } } problems { line column message isOfRow }`;

export interface Imported {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly headings: readonly string[];
  readonly rowCount: number;
  readonly doneCount: number;
  readonly samples: ReadonlyArray<readonly string[]>;
  readonly columns: ReadonlyArray<{ field: string; column: number }>;
  readonly tally: Readonly<Record<string, number>>;
  readonly preview: ReadonlyArray<{ line: number; cells: ReadonlyArray<{ field: string; value: string }> }>;
  readonly problems: ReadonlyArray<{
    line: number;
    column: string | null;
    message: string;
    isOfRow: boolean;
  }>;
}

export interface Changed {
  readonly __typename: string;
  readonly message?: string;
}

export async function importOf(staff: Asks, id: string): Promise<Imported> {
  const { data } = await staff(`query ($id: ID!) { import(id: $id) { ${fields} } }`, { id });
  return (data as { import: Imported }).import;
}

/** Does whatever there is to do for files. */
export function workOnImports({ house }: Pick<TestHouse, 'house'>): Promise<void> {
  return workThrough(house, [importWork]);
}

/** Brings a file in pieces and has it read. */
export async function bring(
  staff: Asks,
  home: TestHouse,
  kind: 'families' | 'opted-out-numbers',
  file: string | Uint8Array,
): Promise<Imported> {
  const id = await upload(staff, kind, file);
  await workOnImports(home);
  return importOf(staff, id);
}

/** Brings a file in pieces. */
export async function upload(
  staff: Asks,
  kind: 'families' | 'opted-out-numbers',
  file: string | Uint8Array,
): Promise<string> {
  const bytes = Buffer.from(file as Uint8Array);
  const input = {
    kind: kind === 'families' ? 'FAMILIES' : 'OPTED_OUT_NUMBERS',
    fileName: 'families.csv',
    byteCount: bytes.length,
  };
  const { data } = await staff(`mutation ($input: BeginImportInput!) { beginImport(input: $input) { id } }`, {
    input,
  });
  const { id } = (data as { beginImport: { id: string } }).beginImport;
  for (let position = 0; position * partBytes < bytes.length; position++) {
    const part = bytes.subarray(position * partBytes, (position + 1) * partBytes);
    const isLast = (position + 1) * partBytes >= bytes.length;
    await change(staff, 'addImportPart', 'ImportPartInput', {
      id,
      position,
      bytes: part.toString('base64'),
      isLast,
    });
  }
  return id;
}

/** Brings one piece of a file, which is all of it. */
export function addPart(
  staff: Asks,
  { id, position, file, isLast }: { id: string; position: number; file: string; isLast: boolean },
): Promise<Changed> {
  const bytes = Buffer.from(file).toString('base64');
  return change(staff, 'addImportPart', 'ImportPartInput', { id, position, bytes, isLast });
}

async function change(staff: Asks, name: string, type: string, input: object): Promise<Changed> {
  const { data } = await staff(
    `mutation ($input: ${type}!) { changed: ${name}(input: $input) { __typename ... on ImportNotPossible { message } } }`,
    { input },
  );
  return (data as { changed: Changed } | null)?.changed ?? { __typename: 'error' };
}

/** Says what the columns of a file mean, and that everybody in it is a contact where no column says so. */
export function choose(staff: Asks, { id, columns }: Pick<Imported, 'id' | 'columns'>): Promise<Changed> {
  return change(staff, 'checkImport', 'CheckImportInput', { id, columns, everybodyIs: 'CONTACT' });
}

/** Has the file looked through, with the columns that its headings suggest. */
export async function check(
  staff: Asks,
  home: TestHouse,
  { id, columns }: Pick<Imported, 'id' | 'columns'>,
): Promise<Imported> {
  await choose(staff, { id, columns });
  await workOnImports(home);
  return importOf(staff, id);
}

export function run(staff: Asks, id: string, confirmsConsent = true): Promise<Changed> {
  return change(staff, 'runImport', 'RunImportInput', { id, confirmsConsent });
}

/** Brings a file, checks it and brings it in for good. */
export async function importFile(
  staff: Asks,
  home: TestHouse,
  kind: 'families' | 'opted-out-numbers',
  file: string | Uint8Array,
): Promise<Imported> {
  const { id } = await check(staff, home, await bring(staff, home, kind, file));
  await run(staff, id);
  await workOnImports(home);
  return importOf(staff, id);
}
