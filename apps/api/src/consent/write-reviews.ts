import { assertNever, reviewDueAt, reviewReminders } from '@optline/domain';
import type { Actor, Language, ReviewChange, ReviewDecision, ReviewReason, Standing } from '@optline/domain';
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
  /** What was known before the change. */
  readonly standing: Standing;
  readonly subject: ReviewSubject | null;
  readonly now: Date;
}

/** Opens reviews (which holds the number), and writes what was decided of them. Returns the id of the one opened, if any. */
export async function writeReviews(
  tx: Tx,
  context: ReviewContext,
  changes: readonly ReviewChange[],
): Promise<string | null> {
  let opened: string | null = null;
  for (const change of changes) {
    if (change.kind === 'open') opened = await openReview(tx, context, change.why);
    else await writeDecision(tx, context, change);
  }
  return opened;
}

const undecided = { decidedAt: null, decision: null, decidedBy: null, decisionCauseId: null };

async function writeDecision(
  tx: Tx,
  context: ReviewContext,
  change: Exclude<ReviewChange, { kind: 'open' }>,
): Promise<void> {
  const { organizationId, actor } = context;
  const write = (set: object) =>
    tx.update('reviews', set, { id: change.reviewId, organizationId, settledAt: null });
  switch (change.kind) {
    case 'decide': {
      const { decision, decidedAt, causeId } = change.waiting;
      await write({ decision, decidedAt, decidedBy: actorId(actor), decisionCauseId: causeId });
      return;
    }
    case 'undo':
      await write(undecided);
      return;
    case 'settle':
      await write({ ...decidedNow(context, change), settledAt: context.now, remindAt: null });
      return;
    default:
      assertNever(change);
  }
}

/** What waited to take effect keeps who decided it and when; everything else is decided by what settles it. */
function decidedNow(
  { standing, causeId, actor, now }: ReviewContext,
  { reviewId, decision }: { readonly reviewId: string; readonly decision: ReviewDecision },
): object {
  const waiting = standing.openReviews.find((review) => review.reviewId === reviewId)?.waiting;
  if (waiting?.causeId === causeId) return {};
  return { decision, decidedAt: now, decidedBy: actorId(actor), decisionCauseId: causeId };
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
    ...undecided,
    settledAt: null,
    causeId,
  });
  return id;
}
