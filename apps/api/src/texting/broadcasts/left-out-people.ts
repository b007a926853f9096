import { LeftOutPerson } from '@optline/schema';
import { cursorFor, page, placeOf } from '../../connection.js';
import type { Page } from '../../connection.js';
import { placeholders } from '../../db/sql.js';
import type { Sql } from '../../db/sql.js';
import { audiencePages } from '../audience/audience-pages.js';
import type { Audience, AudiencePerson } from '../audience/audience.js';
import { gatePeople } from './gate-people.js';
import type { Writing } from './address-page.js';

export interface LeftOutAsked {
  readonly why: string;
  readonly first: number;
  readonly after: string | null;
}

const peoplePerPage = 500;
const placeParts = ['familyId', 'personId'] as const;

/** Who of an audience would get nothing now for one reason, name by name. */
export async function leftOutNow(
  sql: Sql,
  { audience, writing }: { audience: Audience; writing: Pick<Writing, 'school' | 'fromNumber'> },
  { why, first, after }: LeftOutAsked,
): Promise<Page<LeftOutPerson>> {
  const place = placeOf(after, placeParts);
  const { organizationId, today } = writing.school;
  const pages = audiencePages(sql, {
    organizationId,
    audience,
    today,
    pageSize: peoplePerPage,
    after: place === null ? null : { familyId: place[0], personId: place[1] },
  });
  const found: AudiencePerson[] = [];
  for await (const people of pages) {
    const gate = await gatePeople(sql, writing, people);
    found.push(...people.filter(({ personId }) => gate.get(personId) === why));
    if (found.length > first) break;
  }
  const reviews = await reviewsOf(sql, organizationId, why === 'held' ? found : []);
  return page({
    rows: found,
    first,
    cursor: ({ familyId, personId }) => cursorFor([familyId, personId]),
    node: (person) => leftOutPerson(person, reviews),
  });
}

interface LeftOutRow {
  readonly personId: string;
  readonly kind: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly familyId: string;
  readonly cellPhone: string | null;
}

function leftOutPerson(row: LeftOutRow, reviews: ReadonlyMap<string, string>): LeftOutPerson {
  const { personId, kind, firstName, lastName, familyId, cellPhone } = row;
  const name = `${firstName} ${lastName}`.trim();
  const reviewId = reviews.get(cellPhone ?? '') ?? null;
  return Object.assign(new LeftOutPerson(), { personId, kind, name, familyId, reviewId });
}

/** The reviews that hold the numbers of these people, by number: of several the oldest. */
async function reviewsOf(
  sql: Sql,
  organizationId: string,
  people: readonly Pick<LeftOutRow, 'cellPhone'>[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  if (numbers.length === 0) return new Map();
  const rows = await sql.rows<{ number: string; id: string }>(
    `SELECT number, id FROM reviews
     WHERE organization_id = ? AND number IN (${placeholders(numbers.length)}) AND settled_at IS NULL ORDER BY id DESC`,
    [organizationId, ...numbers],
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Who got nothing of a broadcast for one reason, as it was written down. */
export async function leftOutOf(
  sql: Sql,
  { organizationId, broadcastId }: { organizationId: string; broadcastId: string },
  { why, first, after }: LeftOutAsked,
): Promise<Page<LeftOutPerson>> {
  const [afterId] = placeOf(after, ['personId'] as const) ?? [''];
  const rows = await sql.rows<LeftOutRow>(
    `SELECT l.person_id, p.kind, p.first_name, p.last_name, p.family_id, p.cell_phone
     FROM broadcast_left_out l JOIN people p ON p.id = l.person_id
     WHERE l.broadcast_id = ? AND l.organization_id = ? AND l.why = ? AND l.person_id > ?
     ORDER BY l.person_id LIMIT ${first + 1}`,
    [broadcastId, organizationId, why, afterId],
  );
  const reviews = await reviewsOf(sql, organizationId, why === 'held' ? rows : []);
  return page({
    rows,
    first,
    cursor: ({ personId }) => cursorFor([personId]),
    node: (person) => leftOutPerson(person, reviews),
  });
}
