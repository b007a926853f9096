import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

export interface InvitedAsked {
  readonly organizationId: string;
  readonly personIds: readonly string[];
  /** The run that asks: its own mails do not count, and neither do those that wait in one that was started later. */
  readonly run: { readonly id: string; readonly startedAt: Date | null };
}

/** A run that is not started yet comes after every other. */
const endOfTime = new Date('9999-12-31T00:00:00Z');

interface Row {
  personId: string;
  invitedAt: Date;
}

/**
 * When people were last asked by e-mail, by a single texting e-mail or in another run. What waits in a run that
 * was started earlier counts as asked, so that of two runs exactly one asks.
 */
export async function lastInvited(
  sql: Sql,
  { organizationId, personIds, run }: InvitedAsked,
): Promise<ReadonlyMap<string, Date>> {
  if (personIds.length === 0) return new Map();
  const startedAt = run.startedAt ?? endOfTime;
  const among = `IN (${placeholders(personIds.length)})`;
  const [single, inRuns] = await Promise.all([
    sql.rows<Row>(
      `SELECT person_id, MAX(created_at) AS invited_at FROM consent_links
       WHERE organization_id = ? AND person_id ${among} AND invitation_mail_id IS NULL GROUP BY person_id`,
      [organizationId, ...personIds],
    ),
    sql.rows<Row>(
      `SELECT a.person_id, MAX(COALESCE(m.sent_at, r.started_at)) AS invited_at
       FROM invitation_asks a JOIN invitation_mails m ON m.id = a.mail_id JOIN invitation_runs r ON r.id = a.run_id
       WHERE a.organization_id = ? AND a.person_id ${among} AND a.run_id <> ?
         AND (m.state = 'sent' OR (m.state = 'unsubscribed' AND m.sent_at IS NOT NULL) OR (
           (m.state IN ('sending', 'unsure') OR (m.state = 'waiting' AND r.state IN ('sending', 'reminding')))
           AND (r.started_at < ? OR (r.started_at = ? AND r.id < ?))))
       GROUP BY a.person_id`,
      [organizationId, ...personIds, run.id, startedAt, startedAt, run.id],
    ),
  ]);
  const latest = new Map<string, Date>();
  for (const { personId, invitedAt } of [...single, ...inRuns])
    if (invitedAt > (latest.get(personId) ?? new Date(0))) latest.set(personId, invitedAt);
  return latest;
}
