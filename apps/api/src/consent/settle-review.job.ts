import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import type { Job } from '../outbox/claim.js';
import type { JobResult } from '../outbox/job-result.js';
import { settleReview } from './decide-review.js';
import { lockNumbers } from './lock-number.js';
import { reviewById } from './review-row.js';
import { loadSchool } from './school.js';

/** The time for undoing a decision is over: it takes effect, unless it was undone or overtaken by then. */
export function settleDecidedReview(house: House, job: Job<'settle-review'>): Promise<JobResult> {
  return inTransaction(house.db, (tx) => settle(tx, job, house.now()));
}

async function settle(tx: Tx, job: Job<'settle-review'>, now: Date): Promise<JobResult> {
  const { organizationId, causeId, payload } = job;
  const found = await reviewById(tx, organizationId, payload.reviewId);
  if (found === null || causeId === null) return { kind: 'failed', reason: 'there is no such review' };
  await lockNumbers(tx, organizationId, [found.number]);
  // Read again: only now can nobody else decide it.
  const review = (await reviewById(tx, organizationId, payload.reviewId)) ?? found;
  if (review.decidedBy === null) return { kind: 'withdrawn', reason: 'it was undone' };
  const { decision } = await settleReview(
    tx,
    {
      review,
      school: await loadSchool(tx, organizationId, now),
      way: 'office',
      actor: { kind: 'staff', userId: review.decidedBy },
      causeId,
    },
    now,
  );
  return decision.kind === 'changed'
    ? { kind: 'done', providerMessageId: null }
    : { kind: 'withdrawn', reason: 'it was undone, or decided otherwise meanwhile' };
}
