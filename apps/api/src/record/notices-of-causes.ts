import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

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
  readonly attempts: number;
  readonly problem: string | null;
}

interface JobRow extends Omit<NoticeOfCause, 'problem'> {
  readonly lastError: string | null;
  readonly payloadJson: { readonly textId?: string; readonly personId?: string };
}

interface TextRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
  readonly settledAt: Date | null;
}

const maybeMark = /^maybe: /;

/** What went out, or is to go out, because of these causes. */
export async function noticesOfCauses(
  sql: Sql,
  organizationId: string,
  causeIds: readonly string[],
): Promise<NoticeOfCause[]> {
  if (causeIds.length === 0) return [];
  const jobs = await sql.rows<JobRow>(
    `SELECT id, cause_id, person_id, kind, state, created_at, settled_at, attempts, last_error, payload_json
     FROM outbox_jobs WHERE organization_id = ? AND cause_id IN (${placeholders(causeIds.length)}) ORDER BY id`,
    [organizationId, ...causeIds],
  );
  const texts = await textsById(
    sql,
    organizationId,
    jobs.flatMap(({ payloadJson }) => payloadJson.textId ?? []),
  );
  return jobs.map((job) => noticeOf(job, texts.get(job.payloadJson.textId ?? '')));
}

function noticeOf({ lastError, payloadJson, ...job }: JobRow, text: TextRow | undefined): NoticeOfCause {
  const personId = payloadJson.personId ?? job.personId;
  const problem = job.state === 'done' ? null : (lastError?.replace(maybeMark, '') ?? null);
  if (text === undefined) return { ...job, personId, problem };
  return {
    ...job,
    personId,
    kind: `${text.kind}-text`,
    state: noticeState(text.state),
    settledAt: text.settledAt ?? job.settledAt,
    problem: text.stateReason ?? text.errorCode ?? problem,
  };
}

/** Of a text the delivery reports know more than the job that handed it over. */
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

async function textsById(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, TextRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<TextRow>(
    `SELECT id, kind, state, state_reason, error_code, settled_at FROM text_messages
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
