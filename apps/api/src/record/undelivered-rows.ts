import { UndeliveredNotice } from '@optline/schema';
import type { StaffPrincipal } from '../auth/guards.js';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { peopleById, personView } from '../families/person-view.js';

/** What a text is called among notices. */
const textKind = 'send-text';

/** A notice or a text that was owed, as it stands. */
export interface OwedRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
  /** Of a notice: whom and what it is about. */
  readonly payloadJson: Payload | null;
  /** Of a text: the phone that it goes to. */
  readonly toNumber: string | null;
}

/** What the payloads of jobs say of people, numbers and reviews, where they do. */
interface Payload {
  readonly personIds?: readonly string[];
  readonly personId?: string;
  readonly ownerId?: string;
  readonly number?: string | null;
  readonly reviewId?: string | null;
}

const ofJobs = `id, kind, state, created_at, settled_at, deadline_at, attempts, last_error, payload_json,
  NULL AS to_number FROM outbox_jobs`;
const ofTexts = `id, '${textKind}' AS kind, state, created_at, settled_at, expires_at AS deadline_at, attempts,
  COALESCE(state_reason, error_code) AS last_error, NULL AS payload_json, to_number FROM text_messages`;

interface Asked {
  readonly organizationId: string;
  readonly before: string;
  readonly limit: number;
}

/** What was given up, the newest first; the texts of a broadcast stand on its own page. */
export async function givenUp(sql: Sql, { organizationId, before, limit }: Asked): Promise<OwedRow[]> {
  const which = `organization_id = ? AND state IN ('failed', 'unknown') AND id < ?`;
  const last = `ORDER BY id DESC LIMIT ${limit}`;
  const params = [organizationId, before];
  const [jobs, texts] = await Promise.all([
    sql.rows<OwedRow>(`SELECT ${ofJobs} WHERE ${which} ${last}`, params),
    sql.rows<OwedRow>(`SELECT ${ofTexts} WHERE ${which} AND broadcast_id IS NULL ${last}`, params),
  ]);
  return [...jobs, ...texts].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}

/** One of them, whatever became of it since. */
export async function owedById(sql: Sql, organizationId: string, id: string): Promise<OwedRow | null> {
  const which = 'WHERE organization_id = ? AND id = ?';
  const params = [organizationId, id];
  const job = await sql.row<OwedRow>(`SELECT ${ofJobs} ${which} ${sql.lockClause}`, params);
  return job ?? sql.row<OwedRow>(`SELECT ${ofTexts} ${which}`, params);
}

export function isText({ kind }: OwedRow): boolean {
  return kind === textKind;
}

/** As staff see them: with the people and the number that each is about. */
export async function presentOwed(
  sql: Sql,
  viewer: StaffPrincipal,
  rows: readonly OwedRow[],
): Promise<UndeliveredNotice[]> {
  const { organizationId } = viewer;
  const [ofText, numbers] = await Promise.all([
    peopleOfTexts(sql, organizationId, rows.filter(isText)),
    numbersOfReviews(sql, organizationId, rows),
  ]);
  const idsOf = ({ id, payloadJson }: OwedRow): readonly string[] =>
    ofText.get(id) ?? payloadJson?.personIds ?? [payloadJson?.personId ?? payloadJson?.ownerId ?? ''];
  const people = await peopleById(sql, organizationId, [...new Set(rows.flatMap(idsOf))]);
  const views = new Map(people.map((row) => [row.id, personView(row, viewer)]));
  return rows.map((row) => {
    const { toNumber, payloadJson } = row;
    const number = toNumber ?? payloadJson?.number ?? numbers.get(payloadJson?.reviewId ?? '') ?? null;
    return Object.assign(new UndeliveredNotice(), {
      ...factsOf(row),
      people: idsOf(row).flatMap((id) => views.get(id) ?? []),
      number,
    });
  });
}

/** What the worker reads as: ask the provider before sending again. */
export const maybeMark = 'maybe: ';

function factsOf({ id, kind, state, createdAt, settledAt, attempts, lastError }: OwedRow) {
  const problem = lastError?.startsWith(maybeMark) === true ? lastError.slice(maybeMark.length) : lastError;
  return { id, kind, state, createdAt, settledAt, arrivedAt: null, attempts, problem };
}

async function peopleOfTexts(
  sql: Sql,
  organizationId: string,
  texts: readonly OwedRow[],
): Promise<Map<string, string[]>> {
  const byText = new Map<string, string[]>();
  if (texts.length === 0) return byText;
  const listed = among(texts.map(({ id }) => id));
  const rows = await sql.rows<{ messageId: string; personId: string }>(
    `SELECT message_id, person_id FROM text_message_people WHERE organization_id = ? AND message_id ${listed.sql}`,
    [organizationId, ...listed.params],
  );
  for (const { messageId, personId } of rows)
    byText.set(messageId, [...(byText.get(messageId) ?? []), personId]);
  return byText;
}

async function numbersOfReviews(
  sql: Sql,
  organizationId: string,
  rows: readonly OwedRow[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ payloadJson }) => payloadJson?.reviewId ?? []);
  if (ids.length === 0) return new Map();
  const listed = among(ids);
  const reviews = await sql.rows<{ id: string; number: string }>(
    `SELECT id, number FROM reviews WHERE organization_id = ? AND id ${listed.sql}`,
    [organizationId, ...listed.params],
  );
  return new Map(reviews.map(({ id, number }) => [id, number]));
}
