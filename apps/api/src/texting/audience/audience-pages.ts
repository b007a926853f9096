import type { Day } from '@optline/domain';
import type { Sql } from '../../db/sql.js';
import { countedAtMost, joinInOrder, useIndex } from '../../families/search.js';
import type { Piece } from '../../families/search.js';
import { whereaboutsOf } from './audience-families.js';
import type { Audience, AudiencePerson } from './audience.js';
import { isIn } from './family-ranges.js';
import type { FamilyRange } from './family-ranges.js';

export interface AudienceAsked {
  readonly organizationId: string;
  readonly audience: Audience;
  /** In the zone of the school: who is in a class is asked for this day. */
  readonly today: Day;
}

export interface AudiencePagesAsked extends AudienceAsked {
  readonly pageSize: number;
  /** The last person of a page: goes on after them, as after a crash. */
  readonly after?: Pick<AudiencePerson, 'familyId' | 'personId'> | null;
}

/**
 * The people of an audience, each once, by family and within it by person, in pages that are full but for the last.
 *
 * Nothing is held open between two pages, and memory does not grow with the audience. Who changes meanwhile may be
 * seen as they were or as they are; who moves to another family may be met twice or not at all.
 */
export async function* audiencePages(
  sql: Sql,
  { pageSize, after = null, ...asked }: AudiencePagesAsked,
): AsyncGenerator<AudiencePerson[]> {
  let waiting: AudiencePerson[] = [];
  const { ranges, where } = await whereaboutsOf(sql, { ...asked, from: after?.familyId ?? '' });
  for await (const range of ranges) {
    const people = await peopleIn(sql, { ...asked, range, where });
    waiting = [...waiting, ...people.filter((person) => after === null || comesAfter(person, after))];
    while (waiting.length >= pageSize) yield waiting.splice(0, pageSize);
  }
  if (waiting.length > 0) yield waiting;
}

/** Counts the people of an audience, no further than `atMost` + 1 or a little more. */
export async function countAudience(
  sql: Sql,
  asked: AudienceAsked,
  atMost = countedAtMost,
): Promise<{ count: number; isMore: boolean }> {
  let count = 0;
  const { ranges, where } = await whereaboutsOf(sql, { ...asked, from: '' });
  for await (const range of ranges) {
    const { from, params } = fromPeople(sql, { ...asked, range, where });
    count += await sql.count(`SELECT COUNT(*) ${from}`, params);
    if (count > atMost) break;
  }
  return { count: Math.min(count, atMost), isMore: count > atMost };
}

interface PeopleInRange {
  readonly organizationId: string;
  readonly range: FamilyRange;
  readonly where: Piece;
}

function peopleIn(sql: Sql, asked: PeopleInRange): Promise<AudiencePerson[]> {
  const { from, params } = fromPeople(sql, asked);
  return sql.rows<AudiencePerson>(
    `SELECT t.id AS person_id, t.kind, t.family_id, t.first_name, t.last_name, t.cell_phone, t.birth_on,
       t.archived_at, f.time_zone AS family_time_zone, f.language AS family_language
     ${from} ORDER BY t.family_id, t.id`,
    params,
  );
}

function fromPeople(sql: Sql, { organizationId, range, where }: PeopleInRange) {
  const within = isIn('t', range);
  return {
    from: `FROM people t ${useIndex(sql, 'ix_people_family')} ${joinInOrder(sql)} families f
      WHERE t.organization_id = ? ${within.sql} AND f.id = t.family_id AND t.archived_at IS NULL ${where.sql}`,
    params: [organizationId, ...within.params, ...where.params],
  };
}

/** In the order of the pages. */
export function comesAfter(
  person: Pick<AudiencePerson, 'familyId' | 'personId'>,
  after: Pick<AudiencePerson, 'familyId' | 'personId'>,
): boolean {
  if (person.familyId !== after.familyId) return person.familyId > after.familyId;
  return person.personId > after.personId;
}
