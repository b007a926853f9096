import { isAdult } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { PersonRow } from '../families/person-view.js';
import { peopleById } from '../families/person-view.js';

export interface NamedAdult {
  readonly person: Pick<PersonRow, 'organizationId' | 'familyId'>;
  /** Who is said to have said Yes for the person. */
  readonly named: string | null | undefined;
  readonly today: string;
}

/** The id of who is named, if they are an adult of the person's family whose record stands; else `null`. */
export async function adultOfFamily(sql: Sql, { person, named, today }: NamedAdult): Promise<string | null> {
  if (named == null) return null;
  const [adult] = await peopleById(sql, person.organizationId, [named]);
  const counts =
    adult !== undefined &&
    adult.familyId === person.familyId &&
    adult.archivedAt === null &&
    isAdult(adult.kind, adult.birthOn, today);
  return counts ? adult.id : null;
}
