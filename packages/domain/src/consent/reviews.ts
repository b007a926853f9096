import { assertNever } from '../assert-never.js';
import type { OpenReview, PersonStanding, ReviewDecision, Standing, Suppression } from './consent.js';
import type { AnswerChange, Decision, Effect, ReviewChange } from './outcome.js';
import type { OpenReviewRequest, SettleReviewRequest } from './requests.js';
import { askOffice } from './ask-office.js';
import { confirmationDeadline, mayStillConfirm } from './confirmation.js';
import {
  changed,
  instantOfNo,
  settleReviews,
  turnedOutIds,
  turnOutHolder,
  unchangedAnswer,
  UNCHANGED,
} from './decision.js';
import type { Refusal } from './decision.js';
import { confirmStop, tellOffice, tellSharers } from './notices.js';
import { stopHeard, wasStopHeardIn } from './pairs.js';
import { mayStillUndo, reviewIn } from './review-decision.js';
import { answerByText, startNumber, type OnAndOff } from './start.js';

/**
 * Something that a person of the office must look at. The open review is the hold: until it is decided
 * nothing is sent to the number. Nothing is opened when the number is stopped and the question is whether
 * it should be, nor when the same waits for a decision.
 *
 * Source: 47 CFR 64.1200(a)(10), what a reasonable person would understand as a request to stop.
 */
export function decideOpenReview(standing: Standing, request: OpenReviewRequest): Decision {
  if (standing.suppression !== null && asksWhetherToStop(request)) return UNCHANGED;
  const { why, text } = request;
  return askOffice(standing, { why, ourNumber: text?.ourNumber ?? null, words: text?.words ?? null });
}

function asksWhetherToStop({ why }: OpenReviewRequest): boolean {
  switch (why) {
    case 'unclear':
    case 'reported-request':
    case 'missed-message':
      return true;
    case 'wrong-number':
    case 'start-needs-review':
      return false;
    default:
      return assertNever(why);
  }
}

/**
 * The decision of a review takes effect. What staff decided does so once it can be undone no more, and only if it
 * still waits under the same cause: it may have been undone, or overtaken by a stop. The clock stops a number of
 * which nobody decided anything, at once.
 */
export function decideSettleReview(standing: Standing, request: SettleReviewRequest, now: Date): Decision {
  const open = reviewIn(standing, request.review.reviewId);
  const decision = open === undefined ? null : inForce(open, request, now);
  switch (decision) {
    case null:
      return UNCHANGED;
    case 'stop':
      return settleAsStop(standing, request, now);
    case 'not-a-request':
      return changed({ reviews: [thisOne(request, decision)] });
    case 'wrong-number':
      return settleAsWrongNumber(standing, request, now);
    case 'start':
      return settleAsStart(standing, request, now);
    default:
      return assertNever(decision);
  }
}

function inForce(
  { waiting }: OpenReview,
  { way, causeId }: SettleReviewRequest,
  now: Date,
): ReviewDecision | null {
  if (way === 'rule') return waiting === null ? 'stop' : null;
  if (waiting?.causeId !== causeId) return null;
  return mayStillUndo(waiting.decidedAt, now) ? null : waiting.decision;
}

function thisOne({ review: { reviewId } }: SettleReviewRequest, decision: ReviewDecision): ReviewChange {
  return { kind: 'settle', reviewId, decision };
}

function settleAsStop(standing: Standing, request: SettleReviewRequest, now: Date): Decision {
  const { suppression: running } = standing;
  const { review, way } = request;
  if (way === 'rule' && running !== null) return changed({ reviews: [thisOne(request, 'stop')] });
  const reason = way === 'rule' ? 'rule' : 'office';
  const episode: Suppression = running ?? { episodeId: request.causeId, reason, since: now };
  const at = instantOfNo(now, running);
  const answers = standing.holders.map((holder) =>
    turnOutHolder(holder, episode.episodeId, refusalBehind(review, holder, at)),
  );
  return changed({
    answers,
    suppression: running === null ? { kind: 'suppress', ...episode } : null,
    pairs: stopUnderstood(standing, request, now),
    reviews: settleReviews(standing, 'stop'),
    effects: noticesOfDecidedStop(standing, request, { now, turnedOut: turnedOutIds(answers) }),
  });
}

/** Of a text nobody knows which of the holders wrote it; what was reported is the own No of whoever asked. */
function refusalBehind(
  { ourNumber, receivedAt, personId }: SettleReviewRequest['review'],
  holder: PersonStanding,
  at: Date,
): Refusal {
  if (ourNumber !== null) return { phoneStopAt: receivedAt };
  return { lastNoAt: at, ...(holder.personId === personId && { ownNoAt: at }) };
}

/**
 * A text that the office understood as a stop is a stop heard, from the moment of the decision: it is the
 * one that is confirmed, and START answers it. What only the clock decided was never heard as a stop.
 */
function stopUnderstood(standing: Standing, { review, way }: SettleReviewRequest, now: Date) {
  if (way === 'rule' || review.ourNumber === null) return [];
  return [stopHeard(standing, review.ourNumber, now)];
}

function noticesOfDecidedStop(
  standing: Standing,
  { review, way }: SettleReviewRequest,
  outcome: { readonly now: Date; readonly turnedOut: readonly string[] },
): Effect[] {
  const { suppression: running, pairs } = standing;
  const { now, turnedOut } = outcome;
  const wasConfirmed = running !== null && wasStopHeardIn(running, pairs);
  // What the clock decides is days old: it is never confirmed by text.
  const heard = way === 'rule' ? { ...review, ourNumber: null } : review;
  const confirmations = wasConfirmed ? [] : confirmStop(standing, heard, now);
  const news = way === 'rule' ? 'review-stopped-by-rule' : 'review-decided-out';
  const isNews = running === null || turnedOut.length > 0;
  return [
    ...(isNews ? [{ kind: 'withdraw-texts-to-number' as const }] : []),
    ...confirmations,
    ...(isNews ? [tellOffice(news, turnedOut)] : []),
    ...tellSharers(standing, turnedOut, { way, confirmations }),
  ];
}

/**
 * The phone belongs to somebody else: nothing goes there, and no START lifts it without a person. Its
 * holders said neither Yes nor No at a number that is theirs, so a Yes is void and a No stays.
 *
 * Source: 47 CFR 64.1200(m) and the FCC's Reassigned Numbers Database order: consent does not pass on.
 */
function settleAsWrongNumber(standing: Standing, request: SettleReviewRequest, now: Date): Decision {
  const { suppression: running } = standing;
  const episodeId = running?.episodeId ?? request.causeId;
  return changed({
    answers: standing.holders
      .filter((holder) => holder.answer === 'in' || holder.episode !== null)
      .map((holder): AnswerChange => ({
        ...unchangedAnswer(holder),
        after: holder.answer === 'in' ? 'never-asked' : holder.answer,
        adultYesBy: null,
        episode: null,
      })),
    suppression: { kind: 'suppress', episodeId, reason: 'wrong-number', since: running?.since ?? now },
    reviews: settleReviews(standing, 'wrong-number'),
    effects: [{ kind: 'withdraw-texts-to-number' }],
  });
}

function settleAsStart(standing: Standing, request: SettleReviewRequest, now: Date): Decision {
  const { review } = request;
  const started = startNumber(standing, {
    ourNumber: review.ourNumber,
    heardAt: review.receivedAt,
    answer: (lists) => answerToDecidedStart(standing, review, { lists, now }),
  });
  const reviews = [thisOne(request, 'start')];
  return started.kind === 'changed'
    ? { ...started, reviews: [...reviews, ...started.reviews] }
    : changed({ reviews });
}

/** After five minutes a text would surprise; those who get texts again are told by e-mail then. */
function answerToDecidedStart(
  standing: Standing,
  review: SettleReviewRequest['review'],
  at: { readonly lists: OnAndOff; readonly now: Date },
): Effect[] {
  const deadline = confirmationDeadline(review.receivedAt);
  if (review.ourNumber !== null && !review.ourNumberIsRetired && mayStillConfirm(deadline, at.now)) {
    return answerByText(review.ourNumber, review.language, at.lists);
  }
  return standing.holders
    .filter((holder) => holder.hasEmail && at.lists.turnedOn.includes(holder.personId))
    .map(({ personId }) => ({ kind: 'tell-person-turned-in', personId }));
}
