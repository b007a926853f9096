import { changeConsents } from '../consent/change-consent.js';
import type { ChangeWithin } from '../consent/change-consent.js';
import { lockNumbers } from '../consent/lock-number.js';
import type { School } from '../consent/school.js';
import { among } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { personSortName } from '../families/save-person.js';
import { useIndex } from '../families/search.js';
import { newId } from '../ids.js';
import { liftedSince } from './brought-before.js';
import type { NumberInFile } from './read-row.js';
import type { Tally } from './tally.js';

export interface NumbersToStop {
  readonly school: School;
  readonly importId: string;
  /** The staff user who started the import. */
  readonly userId: string;
  readonly rows: readonly NumberInFile[];
  /** When the same file was first brought in; `null` for a new one. */
  readonly since: Date | null;
  readonly now: Date;
}

/** Suppresses numbers that another system had stopped. Where the file names a holder, it was their wish. */
export async function stopNumbers(tx: Tx, stopping: NumbersToStop): Promise<Partial<Tally>> {
  const { school, since, now } = stopping;
  const { organizationId } = school;
  const numbers = stopping.rows.map(({ number }) => number);
  // A START of one of them comes before all that is read here, or after it.
  await lockNumbers(tx, organizationId, numbers);
  const lifted = await liftedSince(tx, since, { organizationId, numbers });
  const rows = stopping.rows.filter(({ number }) => !lifted.has(number));
  if (rows.length === 0) return {};
  const holders = await namedHolders(tx, organizationId, rows);
  const changes = rows.map((row) => changeOf(row, holders.get(holderKey(row)) ?? null, stopping));
  const outcomes = await changeConsents(tx, { school, changes }, now);
  const stopped = outcomes.filter(
    ({ decision }) => decision.kind === 'changed' && decision.suppression !== null,
  );
  const turnedOut = outcomes.flatMap(({ decision }) =>
    decision.kind === 'changed'
      ? decision.answers.filter(({ before, after }) => before !== 'out' && after === 'out')
      : [],
  );
  return { stopped: stopped.length, no: turnedOut.length };
}

function changeOf(
  { number, line: importLine }: NumberInFile,
  forPersonId: string | null,
  { importId, userId }: NumbersToStop,
): ChangeWithin {
  return {
    number,
    request: {
      kind: 'stop-number',
      way: 'import',
      actor: { kind: 'staff', userId },
      causeId: newId(),
      forPersonId,
    },
    because: { evidence: { importId, importLine }, words: null, email: null, ip: null, userAgent: null },
    reviewSubject: null,
  };
}

function holderKey(row: NumberInFile): string {
  return `${row.number} ${personSortName(row)}`;
}

async function namedHolders(
  tx: Tx,
  organizationId: string,
  rows: readonly NumberInFile[],
): Promise<Map<string, string>> {
  const numbers = rows.filter(({ lastName }) => lastName !== '').map(({ number }) => number);
  if (numbers.length === 0) return new Map();
  const listed = among([...new Set(numbers)]);
  const people = await tx.rows<{ id: string; cellPhone: string; sortName: string }>(
    `SELECT id, cell_phone, sort_name FROM people ${useIndex(tx, 'ix_people_number')}
     WHERE organization_id = ? AND cell_phone ${listed.sql} AND archived_at IS NULL`,
    [organizationId, ...listed.params],
  );
  return new Map(people.map(({ id, cellPhone, sortName }) => [`${cellPhone} ${sortName}`, id]));
}
