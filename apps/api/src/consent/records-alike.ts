import type { Answer } from '@optline/domain';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { useIndex } from '../families/search.js';

/** Somebody as another record of theirs would show them too: by name and number. */
export interface NamedAtNumber {
  readonly id: string;
  readonly sortName: string;
  readonly cellPhone: string | null;
}

export interface RecordAlike extends NamedAtNumber {
  readonly familyId: string;
  readonly kind: 'contact' | 'student';
  readonly birthOn: string | null;
  readonly answer: Answer | null;
}

export const alikeColumns = 'id, family_id, kind, sort_name, cell_phone, birth_on, answer';

/** The other records of the school with somebody's name and number. */
export type Alike = (person: NamedAtNumber) => readonly RecordAlike[];

/**
 * Looks for other records of the same name and number: one person may be in two families, come again in a file with
 * other IDs, or register once more.
 */
export async function recordsAlike(
  sql: Sql,
  organizationId: string,
  people: readonly NamedAtNumber[],
): Promise<Alike> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  if (numbers.length === 0) return () => [];
  const listed = among(numbers);
  const holders = await sql.rows<RecordAlike>(
    `SELECT ${alikeColumns} FROM people ${useIndex(sql, 'ix_people_number')}
     WHERE organization_id = ? AND cell_phone ${listed.sql} AND merged_into_id IS NULL ORDER BY id`,
    [organizationId, ...listed.params],
  );
  const byKey = new Map<string, RecordAlike[]>();
  for (const one of holders) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  return (person) => (byKey.get(keyOf(person)) ?? []).filter(({ id }) => id !== person.id);
}

function keyOf({ sortName, cellPhone }: NamedAtNumber): string {
  return `${cellPhone} ${sortName}`;
}

/** Whether somebody of that name said No at that number on another record: their No stands for this one too. */
export function saidNoElsewhere(alike: Alike, person: NamedAtNumber): boolean {
  return alike(person).some(({ answer }) => answer === 'out');
}
