import { placeholders } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { emailsPerBatch } from '../gateways/email.js';
import type { OutgoingEmail } from '../gateways/email.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';

/** A run whose mails are being sent. */
export interface SendingRun {
  readonly id: string;
  readonly organizationId: string;
  readonly notInvitedForDays: number;
  /** 1: the invitation; 2: the reminder. */
  readonly round: number;
  readonly startedAt: Date;
  readonly remindedAt: Date | null;
  /** Why the mail server took nothing the last time. */
  readonly problem: string | null;
}

export interface ClaimedMail {
  readonly id: string;
  readonly addressHash: string;
  /** This attempt's number, from 1. */
  readonly attempts: number;
}

/** A mail that is ready to go over. */
export interface WrittenMail {
  readonly mail: ClaimedMail;
  readonly email: OutgoingEmail;
}

export interface Batch {
  readonly run: SendingRun;
  /** Whose claim it is. */
  readonly id: string;
  readonly mails: readonly ClaimedMail[];
}

/** For writing and handing over hundreds of mails. */
const leaseMs = 3 * 60_000;
/** The mail server's search lags behind its sending. */
export const askAfterMs = 5 * 60_000;
const runsLookedAt = 20;
/** While the mail server takes nothing, a few are enough to find out when it does. */
const triedWithProblem = 10;
const runColumns =
  'r.id, r.organization_id, r.not_invited_for_days, r.round, r.started_at, r.reminded_at, r.problem';

/** Claims the next mails of some run. Two processes never claim the same one. */
export async function claimBatch({ db, now }: House): Promise<Batch | null> {
  const at = now();
  const runs = await db.read.rows<SendingRun>(
    `SELECT ${runColumns} FROM invitation_runs r
     WHERE r.state = 'sending' AND (r.waits_until_at IS NULL OR r.waits_until_at <= ?) AND EXISTS (
       SELECT 1 FROM invitation_mails m WHERE m.run_id = r.id AND m.state = 'waiting' AND m.due_at <= ?)
     ORDER BY r.id LIMIT ${runsLookedAt}`,
    [at, at],
  );
  // Any of them: one that the mail server refuses must not keep the others waiting.
  const run = runs[Math.floor(Math.random() * runs.length)];
  if (run === undefined) return null;
  const id = newId();
  const mails = await inTransaction(db, (tx) => claim(tx, run, { id, at }));
  return { run, id, mails };
}

async function claim(tx: Tx, run: SendingRun, { id, at }: { id: string; at: Date }): Promise<ClaimedMail[]> {
  if (!(await isSending(tx, run))) return [];
  const atMost = run.problem === null ? emailsPerBatch : triedWithProblem;
  const mails = await tx.rows<ClaimedMail>(
    `SELECT id, address_hash, attempts + 1 AS attempts FROM invitation_mails
     WHERE run_id = ? AND state = 'waiting' AND due_at <= ?
     ORDER BY due_at, id LIMIT ${atMost} ${tx.skipLockedClause}`,
    [run.id, at],
  );
  if (mails.length > 0)
    await tx.run(
      `UPDATE invitation_mails SET state = 'sending', claimed_by = ?, claimed_until_at = ?, attempts = attempts + 1
       WHERE id IN (${placeholders(mails.length)})`,
      [id, new Date(at.getTime() + leaseMs), ...mails.map((mail) => mail.id)],
    );
  return mails;
}

async function isSending(tx: Tx, { id, organizationId }: SendingRun): Promise<boolean> {
  const run = await tx.row<{ state: string }>(
    `SELECT state FROM invitation_runs WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
    [id, organizationId],
  );
  return run?.state === 'sending';
}

/**
 * Takes the claim anew immediately before the mails go over: nothing goes over that was claimed by another meanwhile,
 * because this process stood still, or of a run that somebody cancelled.
 *
 * @returns the ids of the mails that may go over.
 */
export async function confirmClaim({ db, now }: House, { run, id }: Batch): Promise<ReadonlySet<string>> {
  const claimedUntilAt = new Date(now().getTime() + leaseMs);
  const mails = await inTransaction(db, async (tx) => {
    const mine = { claimedBy: id, state: 'sending', organizationId: run.organizationId };
    if (await isSending(tx, run)) await tx.update('invitation_mails', { claimedUntilAt }, mine);
    else await tx.update('invitation_mails', { state: 'waiting', claimedBy: null }, mine);
    return tx.rows<{ id: string }>(
      `SELECT id FROM invitation_mails WHERE run_id = ? AND claimed_by = ? AND state = 'sending'`,
      [run.id, id],
    );
  });
  return new Set(mails.map((mail) => mail.id));
}

/** Gives up the claims of processes that died. Whether their mails went over is not known. */
export async function releaseInterrupted({ db, now }: House): Promise<void> {
  const interrupted = `state = 'sending' AND claimed_until_at < ?`;
  const at = now();
  const any = await db.read.row(`SELECT id FROM invitation_mails WHERE ${interrupted} LIMIT 1`, [at]);
  if (any === null) return;
  await inTransaction(db, (tx) =>
    tx.run(
      `UPDATE invitation_mails SET state = 'unsure', claimed_by = NULL, due_at = ? WHERE ${interrupted}`,
      [new Date(at.getTime() + askAfterMs), at],
    ),
  );
}
