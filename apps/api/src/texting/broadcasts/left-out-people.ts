import { LeftOutPerson } from '@optline/schema';
import { cursorFor, page, placeOf } from '../../connection.js';
import type { Page } from '../../connection.js';
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
  return page({
    rows: found,
    first,
    cursor: ({ familyId, personId }) => cursorFor([familyId, personId]),
    node: leftOutPerson,
  });
}

interface LeftOutRow {
  readonly personId: string;
  readonly kind: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly familyId: string;
}

function leftOutPerson({ personId, kind, firstName, lastName, familyId }: LeftOutRow): LeftOutPerson {
  const name = `${firstName} ${lastName}`.trim();
  return Object.assign(new LeftOutPerson(), { personId, kind, name, familyId });
}

/** Who got nothing of a broadcast for one reason, as it was written down. */
export async function leftOutOf(
  sql: Sql,
  { organizationId, broadcastId }: { organizationId: string; broadcastId: string },
  { why, first, after }: LeftOutAsked,
): Promise<Page<LeftOutPerson>> {
  const [afterId] = placeOf(after, ['personId'] as const) ?? [''];
  const rows = await sql.rows<LeftOutRow>(
    `SELECT l.person_id, p.kind, p.first_name, p.last_name, p.family_id
     FROM broadcast_left_out l JOIN people p ON p.id = l.person_id
     WHERE l.broadcast_id = ? AND l.organization_id = ? AND l.why = ? AND l.person_id > ?
     ORDER BY l.person_id LIMIT ${first + 1}`,
    [broadcastId, organizationId, why, afterId],
  );
  return page({ rows, first, cursor: ({ personId }) => cursorFor([personId]), node: leftOutPerson });
}
