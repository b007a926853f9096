import { byId, placeholders } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { peopleById, personColumns } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { audiencePages } from '../texting/audience/audience-pages.js';
import type { AudienceAsked } from '../texting/audience/audience-pages.js';
import type { Place } from './place.js';

export interface PeopleAsked extends AudienceAsked {
  readonly place: Place | null;
  readonly limit: number;
}

/** The next people of an audience, by family. Of people who are named one by one, archived ones too: it is said of them. */
export async function nextPeople(
  sql: Sql,
  { place, limit, ...asked }: PeopleAsked,
): Promise<{ people: readonly PersonRow[]; next: Place | null }> {
  const people = await pageAfter(sql, { place, limit, ...asked });
  const last = people.at(-1);
  const isLast = last === undefined || people.length < limit;
  return { people, next: isLast ? null : { familyId: last.familyId, personId: last.id } };
}

async function pageAfter(sql: Sql, { place, limit, ...asked }: PeopleAsked): Promise<readonly PersonRow[]> {
  const { audience, organizationId } = asked;
  if (audience.kind === 'people')
    return sql.rows<PersonRow>(
      `SELECT ${personColumns} FROM people ${byId(sql, 'people')}
       WHERE organization_id = ? AND id IN (${placeholders(audience.personIds.length)})
         AND (family_id > ? OR (family_id = ? AND id > ?)) ORDER BY family_id, id LIMIT ${limit}`,
      [
        organizationId,
        ...audience.personIds,
        place?.familyId ?? '',
        place?.familyId ?? '',
        place?.personId ?? '',
      ],
    );
  for await (const page of audiencePages(sql, { ...asked, pageSize: limit, after: place })) {
    const ids = page.map(({ personId }) => personId);
    const rows = new Map((await peopleById(sql, organizationId, ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }
  return [];
}
