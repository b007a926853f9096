import type { ImportColumnInput, ImportKind, Sentence } from '@optline/schema';
import { mayImport } from '@optline/domain';
import type { StaffPrincipal } from '../auth/guards.js';
import { loadSchool } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notAllowed, notFound } from '../errors.js';
import { newId } from '../ids.js';
import { forStaff } from '../sentences.js';
import { fieldsOf, missingFields } from './fields.js';
import type { Mapping, PersonKind } from './fields.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportPartEntity } from './import-part.entity.js';
import { consentStatement, importById } from './import-run.js';
import type { ImportKey, ImportRun } from './import-run.js';
import { emptyTally } from './tally.js';

const fileAtMostBytes = 50 * 1024 * 1024;
const partAtMostBytes = 128 * 1024;

/** Why an import cannot be changed so; `null` when it was. */
export type Refused = Sentence | null;

export interface ImportToChange extends ImportKey {
  readonly now: Date;
}

interface FileToBring {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly byteCount: number;
  readonly now: Date;
}

/** Begins to take in a file. */
export async function beginImport(tx: Tx, who: StaffPrincipal, file: FileToBring): Promise<string> {
  const { kind, fileName, byteCount, now } = file;
  if (byteCount < 1 || byteCount > fileAtMostBytes)
    throw badInput(forStaff('A file has at most 50 MB, and is not empty.'));
  const id = newId();
  await tx.insert<ImportEntity>('imports', {
    id,
    organizationId: who.organizationId,
    kind,
    state: 'uploading',
    fileName: [...fileName.replace(/[\s\p{C}]+/gu, ' ').trim()].slice(0, 200).join('') || 'file.csv',
    byteCount,
    contentHash: null,
    madeBy: who.userId,
    madeAt: now,
    problem: null,
    headingsJson: null,
    mappingJson: null,
    chunkCount: 0,
    rowCount: 0,
    place: 0,
    refusedCount: 0,
    tallyJson: emptyTally,
    statement: null,
    startedBy: null,
    startedAt: null,
    settledAt: null,
  });
  return id;
}

export interface FilePart {
  readonly position: number;
  readonly bytes: string;
  readonly isLast: boolean;
}

/** Stores a piece of a file. The last one lets it be read; it may come again, where the answer to it got lost. */
export async function addPart(
  tx: Tx,
  which: ImportToChange,
  { position, bytes, isLast }: FilePart,
): Promise<Refused> {
  const run = await lockImport(tx, which);
  if (run.state !== 'uploading' && run.state !== 'cancelled' && isLast) return null;
  if (run.state !== 'uploading') return forStaff('This file is complete already.');
  const content = Buffer.from(bytes, 'base64');
  const positionsAtMost = Math.ceil(run.byteCount / 1024) + 1;
  if (content.length > partAtMostBytes || position < 0 || position > positionsAtMost)
    throw badInput(forStaff('A piece of a file has at most 128 KiB.'));
  const row = { importId: run.id, position, organizationId: run.organizationId };
  await tx.upsert<ImportPartEntity>(
    'import_parts',
    { ...row, size: content.length, bytes: content.toString('base64') },
    { key: ['importId', 'position'], set: ['size', 'bytes'] },
  );
  if (!isLast) return null;
  const { count, size } = await sizeSoFar(tx, run);
  if (count !== position + 1 || size !== run.byteCount)
    return forStaff('Not all pieces of the file have come in. Please bring it again.');
  await set(tx, run, { state: 'reading' });
  return null;
}

async function sizeSoFar(tx: Tx, { id }: ImportRun): Promise<{ count: number; size: number }> {
  const count = await tx.count('SELECT COUNT(*) FROM import_parts WHERE import_id = ?', [id]);
  const size = await tx.count('SELECT SUM(size) FROM import_parts WHERE import_id = ?', [id]);
  return { count, size };
}

export interface ColumnsChosen {
  readonly columns: readonly ImportColumnInput[];
  readonly everybodyIs: PersonKind | null;
}

/** Begins to look through a file, with what its columns mean. Nothing is changed by it. */
export async function checkImport(tx: Tx, which: ImportToChange, chosen: ColumnsChosen): Promise<Refused> {
  const run = await lockImport(tx, which);
  if (run.state !== 'read' && run.state !== 'checked')
    return forStaff('The columns of this file cannot be chosen now.');
  const mapping = mappingOf(run, chosen);
  const [missing] = missingFields(run.kind, mapping);
  if (missing !== undefined) return forStaff(neededWords[missing] ?? 'A column is missing.');
  const { today: checkedOn } = await loadSchool(tx, which.organizationId, which.now);
  const mappingJson = { ...mapping, checkedOn };
  await set(tx, run, { state: 'checking', place: 0, mappingJson, tallyJson: emptyTally });
  return null;
}

const neededWords: Readonly<Record<string, string>> = {
  'family-id': 'Choose the column that tells families apart: the family ID of the other system.',
  'first-name': 'Choose the column with the first name.',
  'last-name': 'Choose the column with the last name.',
  kind: 'Choose the column that says who is a contact and who is a student, or say what everybody is.',
  'cell-phone': 'Choose the column with the phone number.',
};

function mappingOf({ kind, headingsJson }: ImportRun, { columns, everybodyIs }: ColumnsChosen): Mapping {
  const known = fieldsOf(kind);
  const count = headingsJson?.length ?? 0;
  for (const { field, column } of columns)
    if (!known.includes(field) || column < 0 || column >= count)
      throw badInput(forStaff('There is no such column, or it means nothing in this kind of file.'));
  const chosen = Object.fromEntries(columns.map(({ field, column }) => [field, column]));
  if (Object.keys(chosen).length < columns.length || new Set(Object.values(chosen)).size < columns.length)
    throw badInput(forStaff('Each column means one thing, and each thing stands in one column.'));
  return { columns: chosen, everybodyIs };
}

/** Begins to bring in what was checked. */
export async function runImport(
  tx: Tx,
  who: StaffPrincipal,
  { confirmsConsent, ...which }: ImportToChange & { readonly confirmsConsent: boolean },
): Promise<Refused> {
  const run = await lockImport(tx, which);
  if (run.state !== 'checked') return forStaff('This file is not checked yet, or was brought in already.');
  const anyYes = run.tallyJson.yes > 0;
  if (!mayImport(who.permissions, { anyYes }))
    throw notAllowed(forStaff('A file with a Yes in it needs the permission Change Text Opt-In too.'));
  if (anyYes && !confirmsConsent)
    return forStaff('Please confirm that everybody with a Yes in this file agreed.');
  await set(tx, run, {
    state: run.kind === 'families' ? 'adding' : 'answering',
    place: 0,
    tallyJson: emptyTally,
    statement: anyYes ? consentStatement : null,
    startedBy: who.userId,
    startedAt: which.now,
  });
  return null;
}

/** Stops what is still to come. What was brought in stays. */
export async function cancelImport(tx: Tx, which: ImportToChange): Promise<Refused> {
  const run = await lockImport(tx, which);
  if (run.state === 'done' || run.state === 'cancelled') return forStaff('This import is over already.');
  await set(tx, run, { state: 'cancelled', settledAt: which.now });
  return null;
}

async function lockImport(tx: Tx, which: ImportToChange): Promise<ImportRun> {
  const run = await importById(tx, which, tx.lockClause);
  if (run === null) throw notFound('import');
  return run;
}

async function set(tx: Tx, { id, organizationId }: ImportRun, columns: object): Promise<void> {
  await tx.update('imports', columns, { id, organizationId });
}
