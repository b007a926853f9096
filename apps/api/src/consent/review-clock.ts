import { localDay, reviewReminders } from '@optline/domain';
import type { ReviewReason } from '@optline/domain';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { enqueue } from '../outbox/enqueue.js';
import { settleReview } from './decide-review.js';
import { lockNumbers } from './lock-number.js';
import { reviewById } from './review-row.js';
import { loadSchool } from './school.js';

const atOnce = 50;

interface DueReview {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
}

/** Stops the numbers of reviews that nobody decided in time, each in a unit of its own. Returns how many. */
export async function stopOverdueReviews(house: House): Promise<number> {
  const due = (after: string) =>
    house.db.read.rows<DueReview>(
      `SELECT id, organization_id, number FROM reviews
       WHERE settled_at IS NULL AND decided_at IS NULL AND due_at <= ? AND id > ? ORDER BY id LIMIT ${atOnce}`,
      [house.now(), after],
    );
  return eachOf(house, due, (review) => stopByRule(house, review));
}

async function stopByRule(house: House, { id, organizationId, number }: DueReview): Promise<boolean> {
  const now = house.now();
  return inTransaction(house.db, async (tx) => {
    await lockNumbers(tx, organizationId, [number]);
    const review = await reviewById(tx, organizationId, id);
    if (review === null || review.decidedAt !== null) return false;
    const school = await loadSchool(tx, organizationId, now);
    const { decision } = await settleReview(
      tx,
      { review, school, way: 'rule', actor: { kind: 'rule' }, causeId: newId() },
      now,
    );
    return decision.kind === 'changed';
  });
}

interface ReviewToRemindOf {
  readonly id: string;
  readonly organizationId: string;
  readonly why: ReviewReason;
  readonly openedAt: Date;
  readonly remindAt: Date;
}

/** Owes the office a reminder of each review that waits for a decision. Returns how many. */
export async function remindOfReviews(house: House): Promise<number> {
  const waiting = (after: string) =>
    house.db.read.rows<ReviewToRemindOf>(
      `SELECT id, organization_id, why, opened_at, remind_at FROM reviews
       WHERE decided_at IS NULL AND remind_at <= ? AND id > ? ORDER BY id LIMIT ${atOnce}`,
      [house.now(), after],
    );
  return eachOf(house, waiting, (review) =>
    inTransaction(house.db, (tx) => oweReminder(tx, review, house.now())),
  );
}

/** One for each day: days that passed while nothing ran are not made up for. */
async function oweReminder(tx: Tx, review: ReviewToRemindOf, now: Date): Promise<boolean> {
  const { id, organizationId, why, openedAt, remindAt } = review;
  const { timeZone } = await loadSchool(tx, organizationId, now);
  const next = reviewReminders(openedAt, timeZone).find((at) => at > now) ?? null;
  const where = { id, organizationId, remindAt, decidedAt: null };
  // Another process may have been quicker.
  if ((await tx.update('reviews', { remindAt: next }, where)) === 0) return false;
  const owed = await enqueue(tx, {
    organizationId,
    kind: 'review-reminder-email',
    payload: { reviewId: id, why },
    dedupeKey: `review-reminder:${id}:${localDay(now, timeZone)}`,
    now,
  });
  return owed !== null;
}

/** Goes through all of them, a page at a time. One that fails is tried again by the next pass. */
async function eachOf<Row extends { readonly id: string }>(
  house: House,
  pageAfter: (id: string) => Promise<Row[]>,
  act: (row: Row) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let after = '';
  for (;;) {
    const rows = await pageAfter(after);
    for (const row of rows) {
      try {
        if (await act(row)) done += 1;
      } catch (error) {
        house.log.error({ err: error, review: row.id }, 'the clock of a review failed');
      }
    }
    if (rows.length < atOnce) return done;
    after = rows.at(-1)?.id ?? after;
  }
}
