import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { useIndex } from '../families/search.js';

/** Somebody as a second record of theirs would show them too: by name and number. */
export interface NamedAtNumber {
  readonly id: string;
  readonly sortName: string;
  readonly cellPhone: string | null;
}

/** Whether somebody of that name said No at that number, and it stands on another record than theirs. */
export type SaidNoElsewhere = (person: NamedAtNumber) => boolean;

/**
 * Who of these is out on another record of the school. A file with other IDs, or somebody who registers again, makes a
 * second record of one person, which was never asked: their No stands all the same.
 */
export async function noesAtNumbers(
  sql: Sql,
  organizationId: string,
  people: readonly NamedAtNumber[],
): Promise<SaidNoElsewhere> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  if (numbers.length === 0) return () => false;
  const listed = among(numbers);
  const out = await sql.rows<NamedAtNumber>(
    `SELECT id, sort_name, cell_phone FROM people ${useIndex(sql, 'ix_people_number')}
     WHERE organization_id = ? AND cell_phone ${listed.sql} AND answer = 'out' AND merged_into_id IS NULL`,
    [organizationId, ...listed.params],
  );
  const ids = new Map<string, string[]>();
  for (const one of out) ids.set(keyOf(one), [...(ids.get(keyOf(one)) ?? []), one.id]);
  return (person) => (ids.get(keyOf(person)) ?? []).some((id) => id !== person.id);
}

function keyOf({ sortName, cellPhone }: NamedAtNumber): string {
  return `${cellPhone} ${sortName}`;
}
