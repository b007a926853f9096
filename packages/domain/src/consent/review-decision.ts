import { assertNever } from '../assert-never.js';
import { later, SECOND_MS } from '../time/instants.js';
import type { OpenReview, ReviewDecision, Standing } from './consent.js';
import type { Decision } from './outcome.js';
import type { DecideReviewRequest, UndoDecisionRequest } from './requests.js';
import { changed, refused, UNCHANGED } from './decision.js';

/** So long a decision of staff can be undone. */
const UNDO_SECONDS = 10;

/** When a decision takes effect; from then on it cannot be undone. */
export function decisionTakesEffectAt(decidedAt: Date): Date {
  return later(decidedAt, UNDO_SECONDS * SECOND_MS);
}

/** Whether a decision of staff can still be undone: exactly until it may take effect, never both and never neither. */
export function mayStillUndo(decidedAt: Date, now: Date): boolean {
  return now < decisionTakesEffectAt(decidedAt);
}

/**
 * Staff decide a review. Nothing of anybody's consent changes yet, and nobody is told: the review stays open, so its
 * number stays held whatever was decided, and the decision waits until it can be undone no more. One that is not
 * open any more, or was decided by somebody else, is left as it is.
 *
 * Source: docs/decisions/0010. No law asks for it.
 */
export function decideReview(standing: Standing, request: DecideReviewRequest, now: Date): Decision {
  const { reviewId, decision, causeId } = request;
  const open = reviewIn(standing, reviewId);
  if (open === undefined || open.waiting !== null) return UNCHANGED;
  if (decision === 'start' && open.why !== 'start-needs-review') return refused('not-for-this-review');
  const decided = isOfNumber(decision) ? standing.openReviews : [open];
  const waiting = { decision, causeId, decidedAt: now };
  return changed({
    reviews: decided.map((review) => ({ kind: 'decide', reviewId: review.reviewId, waiting })),
    effects: [{ kind: 'settle-review', reviewId, delaySeconds: UNDO_SECONDS }],
  });
}

/** What stops the whole number leaves nothing to decide in its other reviews. */
function isOfNumber(decision: ReviewDecision): boolean {
  switch (decision) {
    case 'stop':
    case 'wrong-number':
      return true;
    case 'not-a-request':
    case 'start':
      return false;
    default:
      return assertNever(decision);
  }
}

/**
 * Staff take a decision back: all reviews that it decided are as open as before. There is nothing else to take back.
 * Once it may take effect it stands. Where nothing is decided (any more), it is so already.
 */
export function decideUndoDecision(standing: Standing, request: UndoDecisionRequest, now: Date): Decision {
  const open = reviewIn(standing, request.reviewId);
  if (open === undefined) return refused('too-late-to-undo');
  const { waiting } = open;
  if (waiting === null) return UNCHANGED;
  if (!mayStillUndo(waiting.decidedAt, now)) return refused('too-late-to-undo');
  return changed({
    reviews: standing.openReviews
      .filter((review) => review.waiting?.causeId === waiting.causeId)
      .map(({ reviewId }) => ({ kind: 'undo', reviewId })),
  });
}

/** The review, as long as it is open. */
export function reviewIn({ openReviews }: Standing, reviewId: string): OpenReview | undefined {
  return openReviews.find((review) => review.reviewId === reviewId);
}
