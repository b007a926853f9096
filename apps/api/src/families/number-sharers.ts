import type { Answer } from '@optline/domain';
import { NumberSharer } from '@optline/schema';
import type { Principal } from '../context.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { peopleById } from './person-view.js';

export interface SharersAsked {
  readonly organizationId: string;
  readonly people: ReadonlyArray<{ readonly personId: string; readonly answer: Answer }>;
}

/** Names the people who share a number, as far as the viewer may know them. */
export async function sharersOf(
  sql: Sql,
  viewer: Principal,
  { organizationId, people }: SharersAsked,
): Promise<NumberSharer[]> {
  const rows = await peopleById(
    sql,
    organizationId,
    people.map(({ personId }) => personId),
  );
  const answers = new Map(people.map(({ personId, answer }) => [personId, answer]));
  return rows.map((row) => sharer(row, answers.get(row.id) ?? 'never-asked', viewer));
}

export interface SharerRow {
  readonly id: string;
  readonly familyId: string;
  readonly kind: 'contact' | 'student';
  readonly firstName: string;
  readonly lastName: string;
}

interface HolderRow extends SharerRow {
  readonly cellPhone: string;
  readonly answer: Answer | null;
}

/** Everybody who holds one of these numbers now, by number, as far as the viewer may know them. */
export async function sharersAt(
  sql: Sql,
  viewer: Extract<Principal, { organizationId: string }>,
  numbers: ReadonlySet<string>,
): Promise<Map<string, NumberSharer[]>> {
  const found = new Map<string, NumberSharer[]>();
  if (numbers.size === 0) return found;
  const rows = await sql.rows<HolderRow>(
    `SELECT p.id, p.family_id, p.kind, p.first_name, p.last_name, p.cell_phone, c.answer FROM people p
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     WHERE p.organization_id = ? AND p.cell_phone IN (${placeholders(numbers.size)}) ORDER BY p.id`,
    [viewer.organizationId, ...numbers],
  );
  for (const row of rows) {
    const others = found.get(row.cellPhone) ?? [];
    found.set(row.cellPhone, [...others, sharer(row, row.answer ?? 'never-asked', viewer)]);
  }
  return found;
}

/** One sharer: parents are told the names of their own family only. */
export function sharer(row: SharerRow, answer: Answer, viewer: Principal): NumberSharer {
  if (viewer.kind === 'parent' && viewer.familyId !== row.familyId)
    return Object.assign(new NumberSharer(), {
      personId: null,
      kind: null,
      name: 'someone outside your family',
      answer: null,
    });
  return Object.assign(new NumberSharer(), {
    personId: row.id,
    kind: row.kind,
    name: `${row.firstName} ${row.lastName}`.trim(),
    answer,
  });
}
