import { reviewDueAt, reviewReminders } from '@optline/domain';
import type { Actor, Language, ReviewChange, ReviewReason } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { actorId } from '../record/actor-id.js';

/** What a review is about, besides its number and reason. */
export interface ReviewSubject {
  readonly personId: string | null;
  readonly inboundTextId: string | null;
  /** Of a message that the carrier lists and we never got. */
  readonly providerMessageId: string | null;
  readonly ourNumber: string | null;
  readonly words: string | null;
  readonly language: Language;
  readonly receivedAt: Date;
}

export interface ReviewContext {
  readonly organizationId: string;
  readonly number: string;
  readonly timeZone: string;
  readonly causeId: string;
  readonly actor: Actor;
  readonly subject: ReviewSubject | null;
  readonly now: Date;
}

/** Opens reviews (which holds the number) and decides them. Returns the id of the one opened, if any. */
export async function writeReviews(
  tx: Tx,
  context: ReviewContext,
  changes: readonly ReviewChange[],
): Promise<string | null> {
  let opened: string | null = null;
  for (const change of changes) {
    if (change.kind === 'open') opened = await openReview(tx, context, change.why);
    else
      await tx.update(
        'reviews',
        {
          decidedAt: context.now,
          decision: change.decision,
          decidedBy: actorId(context.actor),
          remindAt: null,
        },
        { id: change.reviewId, organizationId: context.organizationId, decidedAt: null },
      );
  }
  return opened;
}

async function openReview(tx: Tx, context: ReviewContext, why: ReviewReason): Promise<string> {
  const { organizationId, number, timeZone, causeId, subject, now } = context;
  if (subject === null) throw new Error('A review needs to say what it is about');
  const id = newId();
  await tx.insert('reviews', {
    id,
    organizationId,
    number,
    why,
    ...subject,
    openedAt: now,
    dueAt: reviewDueAt(now, timeZone),
    remindAt: reviewReminders(now, timeZone).find((at) => at > now) ?? null,
    decidedAt: null,
    decision: null,
    decidedBy: null,
    causeId,
  });
  return id;
}
