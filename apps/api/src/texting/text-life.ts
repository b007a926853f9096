import { TextLife, TextPerson, TextReport } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Audience } from './audience/audience.js';
import { describeAudience } from './broadcasts/describe-audience.js';
import { countOf } from './count-text.js';

interface TextRow {
  readonly id: string;
  readonly broadcastId: string | null;
  readonly kind: string;
  readonly body: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly requestedBy: string | null;
  readonly createdAt: Date;
  readonly hoursUntilAt: Date | null;
  readonly dueAt: Date;
  readonly expiresAt: Date | null;
  readonly state: string;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
  readonly attempts: number;
  readonly handedOverAt: Date | null;
  readonly stopHeardAt: Date | null;
  readonly settledAt: Date | null;
}

interface TextAsked {
  readonly id: string;
  readonly organizationId: string;
}

/** All that is known of a text; `null` where the school has none of this id. */
export async function loadTextLife(sql: Sql, asked: TextAsked): Promise<TextLife | null> {
  const { id, organizationId } = asked;
  const row = await sql.row<TextRow>(
    `SELECT id, broadcast_id, kind, body, from_number, to_number, requested_by, created_at, hours_until_at, due_at,
       expires_at, state, state_reason, error_code, attempts, handed_over_at, stop_heard_at, settled_at
     FROM text_messages WHERE id = ? AND organization_id = ?`,
    [id, organizationId],
  );
  if (row === null) return null;
  const { fromNumber, toNumber, requestedBy, hoursUntilAt, ...rest } = row;
  const [people, by, broadcast, reports] = await Promise.all([
    peopleOf(sql, asked),
    nameOf(sql, organizationId, requestedBy),
    broadcastOf(sql, organizationId, row.broadcastId),
    reportsOf(sql, asked),
  ]);
  return Object.assign(new TextLife(), {
    ...rest,
    ...broadcast,
    ourNumber: fromNumber,
    number: toNumber,
    hoursUntil: hoursUntilAt,
    count: countOf(row.body),
    people,
    by,
    reports,
  });
}

interface PersonRow {
  readonly personId: string;
  readonly kind: 'contact' | 'student';
  readonly firstName: string;
  readonly lastName: string;
  readonly withdrawnAt: Date | null;
}

async function peopleOf(sql: Sql, { id, organizationId }: TextAsked): Promise<TextPerson[]> {
  const rows = await sql.rows<PersonRow>(
    `SELECT p.id AS person_id, p.kind, p.first_name, p.last_name, mp.withdrawn_at
     FROM text_message_people mp JOIN people p ON p.id = mp.person_id
     WHERE mp.message_id = ? AND mp.organization_id = ? ORDER BY p.sort_name, p.id`,
    [id, organizationId],
  );
  return rows.map(({ firstName, lastName, ...row }) =>
    Object.assign(new TextPerson(), { ...row, name: `${firstName} ${lastName}`.trim() }),
  );
}

/** Of the staff user or the API token that asked for it. */
async function nameOf(sql: Sql, organizationId: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await sql.row<{ name: string }>(
    `SELECT name FROM staff_users WHERE id = ? AND organization_id = ?
     UNION ALL SELECT name FROM api_tokens WHERE id = ? AND organization_id = ?`,
    [id, organizationId, id, organizationId],
  );
  return row?.name ?? null;
}

async function broadcastOf(sql: Sql, organizationId: string, id: string | null) {
  const row =
    id === null
      ? null
      : await sql.row<{ audienceJson: Audience; hoursReason: string | null }>(
          'SELECT audience_json, hours_reason FROM broadcasts WHERE id = ? AND organization_id = ?',
          [id, organizationId],
        );
  if (row === null) return { audience: null, hoursReason: null };
  const audience = await describeAudience(sql, organizationId, row.audienceJson);
  return { audience, hoursReason: row.hoursReason };
}

interface ReportRow {
  readonly id: string;
  readonly attempt: number;
  readonly state: string;
  readonly sequence: number | null;
  readonly errorCode: string | null;
  readonly receivedAt: Date;
}

async function reportsOf(sql: Sql, { id, organizationId }: TextAsked): Promise<TextReport[]> {
  const rows = await sql.rows<ReportRow>(
    `SELECT id, attempt, state, sequence, error_code, received_at FROM text_reports
     WHERE text_id = ? AND organization_id = ? ORDER BY id`,
    [id, organizationId],
  );
  return rows.map(({ receivedAt, ...row }) => Object.assign(new TextReport(), { ...row, at: receivedAt }));
}
