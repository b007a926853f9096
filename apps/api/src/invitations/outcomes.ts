import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';

/** How a mail stands. `unsure`: it may have been sent, and the mail server is asked before it is sent again. */
export type MailState =
  'waiting' | 'sending' | 'unsure' | 'sent' | 'unsubscribed' | 'bounced' | 'failed' | 'withdrawn';

/** What came of all mails about somebody, whether they answered apart. */
export type Outcome = Exclude<MailState, 'sending' | 'unsure'>;

/** Of several mails about one person the best counts: one that arrived is enough. */
const bestFirst: readonly Outcome[] = ['sent', 'waiting', 'unsubscribed', 'bounced', 'failed', 'withdrawn'];

function outcomeOf(states: readonly MailState[]): Outcome {
  const outcomes = states.map((state) => (state === 'sending' || state === 'unsure' ? 'waiting' : state));
  return bestFirst.find((outcome) => outcomes.includes(outcome)) ?? 'withdrawn';
}

/** Writes anew, for everybody whom these mails are about, what came of the mails of their run. */
export async function refreshOutcomes(
  tx: Tx,
  organizationId: string,
  mailIds: readonly string[],
): Promise<void> {
  if (mailIds.length === 0) return;
  const people = await tx.rows<{ runId: string; personId: string }>(
    `SELECT DISTINCT run_id, person_id FROM invitation_asks
     WHERE organization_id = ? AND mail_id IN (${placeholders(mailIds.length)})`,
    [organizationId, ...mailIds],
  );
  for (const [runId, personIds] of byRun(people))
    await refreshOutcomesOf(tx, { organizationId, runId, personIds });
}

/** A mail that was taken came back. */
export async function markInvitationBounced(
  tx: Tx,
  { mailId, organizationId }: { mailId: string | null; organizationId: string | null },
): Promise<void> {
  if (mailId === null) return;
  const mail = await tx.row<{ organizationId: string }>(
    `SELECT organization_id FROM invitation_mails WHERE id = ? AND state IN ('sending', 'unsure', 'sent')`,
    [mailId],
  );
  if (mail === null || (organizationId !== null && mail.organizationId !== organizationId)) return;
  const set = { state: 'bounced', problem: 'the mail came back' };
  await tx.update('invitation_mails', set, { id: mailId, organizationId: mail.organizationId });
  await refreshOutcomes(tx, mail.organizationId, [mailId]);
}

export interface PeopleOfRun {
  readonly organizationId: string;
  readonly runId: string;
  readonly personIds: readonly string[];
}

export async function refreshOutcomesOf(
  tx: Tx,
  { organizationId, runId, personIds }: PeopleOfRun,
): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await tx.rows<{ personId: string; state: MailState }>(
    `SELECT a.person_id, m.state FROM invitation_asks a JOIN invitation_mails m ON m.id = a.mail_id
     WHERE a.organization_id = ? AND a.run_id = ? AND a.person_id IN (${placeholders(personIds.length)})`,
    [organizationId, runId, ...personIds],
  );
  const people = new Map<Outcome, string[]>();
  for (const personId of personIds) {
    const outcome = outcomeOf(rows.filter((row) => row.personId === personId).map(({ state }) => state));
    people.set(outcome, [...(people.get(outcome) ?? []), personId]);
  }
  for (const [outcome, ids] of people)
    await tx.update('invitation_people', { outcome }, { runId, personId: ids, organizationId });
}

function byRun(rows: ReadonlyArray<{ runId: string; personId: string }>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const { runId, personId } of rows) grouped.set(runId, [...(grouped.get(runId) ?? []), personId]);
  return grouped;
}
