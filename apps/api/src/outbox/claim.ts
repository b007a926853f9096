import type { Database } from '../db/data-source.js';
import { placeholders } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { JobResult } from './job-result.js';
import { ownDeeds } from './jobs.js';
import type { JobKind, JobPayloads } from './jobs.js';

/** A claimed job. */
export interface Job<K extends JobKind = JobKind> {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: K;
  readonly payload: JobPayloads[K];
  /** This attempt's number, from 1. */
  readonly attempts: number;
  readonly deadlineAt: Date | null;
  readonly causeId: string | null;
  readonly createdAt: Date;
  /** An earlier attempt may have got through: ask the provider before doing it again. */
  readonly mayHaveBeenDone: boolean;
}

interface Row extends Omit<Job, 'payload' | 'mayHaveBeenDone' | 'attempts'> {
  payloadJson: JobPayloads[JobKind];
  attempts: number;
  lastError: string | null;
}

const leaseMs = 60_000;
/** The mail server's search lags behind its sending. */
const askAfterMs = 5 * 60_000;
const firstDelayMs = 5000;
const longestDelayMs = 30 * 60_000;
const givenUpAfterMs = 24 * 60 * 60_000;
const maybeMark = 'maybe: ';

/** Claims due jobs for one worker. Two workers never claim the same one. */
export async function claimJobs(
  db: Database,
  { worker, now, atMost }: { worker: string; now: Date; atMost: number },
): Promise<Job[]> {
  if (atMost < 1) return [];
  const due = `state = 'waiting' AND run_at <= ?`;
  const anyDue = await db.read.row(`SELECT id FROM outbox_jobs WHERE ${due} LIMIT 1`, [now]);
  if (anyDue === null) return [];
  const rows = await inTransaction(db, async (tx) => {
    const found = await tx.rows<Row>(
      `SELECT id, organization_id, kind, payload_json, attempts, deadline_at, cause_id, created_at, last_error
       FROM outbox_jobs WHERE ${due} ORDER BY run_at, id LIMIT ${atMost} ${tx.skipLockedClause}`,
      [now],
    );
    if (found.length > 0)
      await tx.run(
        `UPDATE outbox_jobs SET state = 'running', claimed_by = ?, claimed_until_at = ?, attempts = attempts + 1
         WHERE id IN (${placeholders(found.length)})`,
        [worker, new Date(now.getTime() + leaseMs), ...found.map((row) => row.id)],
      );
    return found;
  });
  return rows.map(({ payloadJson, lastError, ...row }) => ({
    ...row,
    payload: payloadJson,
    attempts: row.attempts + 1,
    mayHaveBeenDone: lastError?.startsWith(maybeMark) === true,
  }));
}

/** Gives the jobs of workers that died to others. Whether they were done is not known. */
export async function releaseInterrupted(db: Database, now: Date): Promise<void> {
  const interrupted = `state = 'running' AND claimed_until_at < ?`;
  if ((await db.read.row(`SELECT id FROM outbox_jobs WHERE ${interrupted} LIMIT 1`, [now])) === null) return;
  await inTransaction(db, (tx) =>
    tx.run(
      `UPDATE outbox_jobs SET state = 'waiting', claimed_by = NULL, last_error = ?,
         run_at = CASE WHEN kind IN (${placeholders(ownDeeds.length)}) THEN ? ELSE ? END
       WHERE ${interrupted}`,
      // What we do ourselves was done whole or not at all, and nobody needs to be asked.
      [`${maybeMark}the worker was interrupted`, ...ownDeeds, now, new Date(now.getTime() + askAfterMs), now],
    ),
  );
}

/** Writes what came of an attempt, unless the claim was lost meanwhile. */
export async function settleJob(
  tx: Tx,
  { job, worker, result, now }: { job: Job; worker: string; result: JobResult; now: Date },
): Promise<void> {
  await tx.update('outbox_jobs', outcome(job, result, now), {
    id: job.id,
    claimedBy: worker,
    state: 'running',
  });
}

function outcome(job: Job, result: JobResult, now: Date): object {
  switch (result.kind) {
    case 'done':
      return { state: 'done', settledAt: now, providerMessageId: result.providerMessageId, lastError: null };
    case 'failed':
    case 'unknown':
    case 'withdrawn':
      return { state: result.kind, settledAt: now, lastError: result.reason.slice(0, 200) };
    case 'again':
    case 'maybe': {
      const lastError = `${result.kind === 'maybe' ? maybeMark : ''}${result.reason}`.slice(0, 200);
      if (now.getTime() - job.createdAt.getTime() > givenUpAfterMs)
        return { state: result.kind === 'maybe' ? 'unknown' : 'failed', settledAt: now, lastError };
      return { state: 'waiting', claimedBy: null, runAt: nextTry(job, result.kind, now), lastError };
    }
  }
}

function nextTry(job: Job, kind: 'again' | 'maybe', now: Date): Date {
  const backOff = Math.min(firstDelayMs * 2 ** (job.attempts - 1), longestDelayMs);
  // Jitter, so that a thousand jobs do not come back in the same second.
  const withJitter = backOff * (0.75 + Math.random() / 2);
  return new Date(now.getTime() + (kind === 'maybe' ? Math.max(withJitter, askAfterMs) : withJitter));
}
