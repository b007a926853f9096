import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import type { JobKind, JobPayloads } from './jobs.js';

export interface NewJob<K extends JobKind> {
  readonly organizationId: string;
  readonly kind: K;
  readonly payload: JobPayloads[K];
  readonly now: Date;
  readonly delaySeconds?: number;
  /** Not begun after this. */
  readonly deadlineAt?: Date;
  /** Owed once for this key, whatever happens again. */
  readonly dedupeKey?: string;
  /** Whom it is about, so that an undo finds it. */
  readonly personId?: string;
  readonly causeId?: string;
}

/**
 * Writes down, in the same unit of work as the change, something that is owed because of it.
 *
 * @returns the job's id, or `null` when the same thing (by `dedupeKey`) was owed already.
 */
export async function enqueue<K extends JobKind>(tx: Tx, job: NewJob<K>): Promise<string | null> {
  const id = newId();
  const row = {
    id,
    organizationId: job.organizationId,
    kind: job.kind,
    dedupeKey: job.dedupeKey ?? null,
    payloadJson: job.payload,
    state: 'waiting',
    runAt: new Date(job.now.getTime() + (job.delaySeconds ?? 0) * 1000),
    deadlineAt: job.deadlineAt ?? null,
    attempts: 0,
    claimedBy: null,
    claimedUntilAt: null,
    lastError: null,
    providerMessageId: null,
    personId: job.personId ?? null,
    causeId: job.causeId ?? null,
    createdAt: job.now,
    settledAt: null,
  };
  if (row.dedupeKey !== null) return (await tx.insertIgnore('outbox_jobs', [row])) === 1 ? id : null;
  await tx.insert('outbox_jobs', row);
  return id;
}
