import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { ownDeeds } from '../outbox/jobs.js';

/** A text or e-mail that was owed because of a change, as it stands now. */
export interface NoticeOfCause {
  readonly id: string;
  readonly causeId: string;
  /** Whom it goes to or is about; `null` for the phone itself and for the office about several people. */
  readonly personId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  /** As far as the carrier or the mail server reported it. */
  readonly arrivedAt: Date | null;
  readonly attempts: number;
  readonly problem: string | null;
}

interface JobRow extends Omit<NoticeOfCause, 'problem' | 'arrivedAt'> {
  readonly lastError: string | null;
  readonly payloadJson: { readonly personId?: string };
}

interface TextRow {
  readonly id: string;
  readonly causeId: string;
  readonly kind: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly attempts: number;
}

const maybeMark = /^maybe: /;

/** What went out, or is to go out, because of these causes. */
export async function noticesOfCauses(
  sql: Sql,
  organizationId: string,
  causeIds: readonly string[],
): Promise<NoticeOfCause[]> {
  if (causeIds.length === 0) return [];
  const among = `organization_id = ? AND cause_id IN (${placeholders(causeIds.length)})`;
  const params = [organizationId, ...causeIds];
  const [jobs, texts] = await Promise.all([
    sql.rows<JobRow>(
      `SELECT id, cause_id, person_id, kind, state, created_at, settled_at, attempts, last_error, payload_json
       FROM outbox_jobs WHERE ${among} AND kind NOT IN (${placeholders(ownDeeds.length)})`,
      [...params, ...ownDeeds],
    ),
    sql.rows<TextRow>(
      `SELECT id, cause_id, kind, state, state_reason, error_code, created_at, settled_at, attempts
       FROM text_messages WHERE ${among}`,
      params,
    ),
  ]);
  const arrivals = await arrivalsOfMails(
    sql,
    organizationId,
    jobs.map(({ id }) => id),
  );
  return [...jobs.map((job) => ofJob(job, arrivals)), ...texts.map(ofText)].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

function ofJob(
  { lastError, payloadJson, ...job }: JobRow,
  arrivals: ReadonlyMap<string, Date>,
): NoticeOfCause {
  const isDone = job.state === 'done';
  return {
    ...job,
    personId: payloadJson.personId ?? job.personId,
    arrivedAt: isDone ? (arrivals.get(job.id) ?? null) : null,
    problem: isDone ? null : (lastError?.replace(maybeMark, '') ?? null),
  };
}

function ofText({ stateReason, errorCode, ...text }: TextRow): NoticeOfCause {
  return {
    ...text,
    personId: null,
    kind: `${text.kind}-text`,
    state: noticeState(text.state),
    arrivedAt: text.state === 'delivered' ? text.settledAt : null,
    problem: stateReason ?? errorCode,
  };
}

/** The state of a text in the words of notices. */
function noticeState(textState: string): string {
  switch (textState) {
    case 'queued':
      return 'waiting';
    case 'sending':
      return 'running';
    case 'handed-over':
    case 'sent':
    case 'delivered':
      return 'done';
    case 'refused':
    case 'withdrawn':
      return 'withdrawn';
    case 'undelivered':
    case 'failed':
      return 'failed';
    default:
      return 'unknown';
  }
}

/** When the mail server said that it had delivered them, by the id of their job. What another school reports is nothing. */
async function arrivalsOfMails(
  sql: Sql,
  organizationId: string,
  jobIds: readonly string[],
): Promise<Map<string, Date>> {
  if (jobIds.length === 0) return new Map();
  const rows = await sql.rows<{ jobId: string; receivedAt: Date }>(
    `SELECT job_id, received_at FROM email_events
     WHERE kind = 'delivered' AND job_id IN (${placeholders(jobIds.length)})
       AND (organization_id IS NULL OR organization_id = ?) ORDER BY received_at DESC`,
    [...jobIds, organizationId],
  );
  return new Map(rows.map(({ jobId, receivedAt }) => [jobId, receivedAt]));
}
