import { DAY_MS, latest } from '../time/instants.js';
import type { Language, PersonStanding, Standing, Suppression } from './consent.js';
import type { AnswerChange, Decision, Effect, ReviewChange } from './outcome.js';
import type { StartReplyRequest } from './requests.js';
import { askOffice } from './ask-office.js';
import { changed, unchangedAnswer, UNCHANGED } from './decision.js';
import { tellOffice } from './notices.js';
import { blockedSince, pairWith, startHeard } from './pairs.js';

/**
 * START or UNSTOP. It lifts only when it came through a verified webhook, the number is not known to be
 * a wrong one, and it cannot be an old message that arrives after a newer stop; else a person looks at it.
 *
 * Source: docs.plivo.com …/concepts/dnd-service (START and UNSTOP lift the carrier's block of the pair).
 */
export function decideStartReply(standing: Standing, request: StartReplyRequest, now: Date): Decision {
  const isWrongNumber = standing.suppression?.reason === 'wrong-number';
  if (!request.isVerified || isWrongNumber || mayBeOlderThanStop(standing, request, now)) {
    return askOffice(standing, { why: 'start-needs-review', ourNumber: request.ourNumber, words: null });
  }
  return startNumber(standing, {
    ourNumber: request.ourNumber,
    heardAt: request.carrierTime ?? request.receivedAt,
    answer: (lists) =>
      request.ourNumberIsRetired ? [] : answerByText(request.ourNumber, request.language, lists),
  });
}

function mayBeOlderThanStop(standing: Standing, request: StartReplyRequest, now: Date): boolean {
  const newest = newestStop(standing);
  if (newest === null || now.getTime() - newest.getTime() >= DAY_MS) return false;
  return request.carrierTime === null || request.carrierTime <= newest;
}

/** The newest stop or No of the number: a START that is older than this must not undo it. */
function newestStop({ holders, pairs, suppression }: Standing): Date | null {
  return latest([
    suppression?.since,
    ...pairs.map(blockedSince),
    ...holders.flatMap((holder) => [holder.ownNoAt, holder.lastNoAt, holder.phoneStopAt]),
  ]);
}

/** Who gets texts again and who does not, by person id; archived people are on neither list. */
export interface OnAndOff {
  readonly turnedOn: readonly string[];
  readonly stillOff: readonly string[];
}

export function answerByText(ourNumber: string, language: Language, lists: OnAndOff): Effect[] {
  return [{ kind: 'answer-start-by-text', ourNumber, language, ...lists }];
}

/** A START that is to be acted upon. */
interface Start {
  /** `null` when it is not known to which of our numbers it was texted. */
  readonly ourNumber: string | null;
  readonly heardAt: Date;
  /** How the phone, or its people, are answered. */
  readonly answer: (lists: OnAndOff) => readonly Effect[];
}

/**
 * Ends the episode and the carrier's block of the pair, and gives everybody who was turned out in the
 * episode the answer held before it. Nobody else is changed, and no block of another pair. What was asked of
 * other STARTs of the pair is answered by this one.
 */
export function startNumber(standing: Standing, start: Start): Decision {
  const { suppression } = standing;
  const pairs = start.ourNumber === null ? [] : [startHeard(standing, start.ourNumber, start.heardAt)];
  const restored = suppression === null ? [] : restoredBy(standing, suppression);
  const isBlocked =
    start.ourNumber !== null && blockedSince(pairWith(standing.pairs, start.ourNumber)) !== null;
  const isLifted = suppression !== null || isBlocked;
  const lists = onAndOff(standing, restored, isLifted);
  const reviews = settleStartsAskedOf(standing, start.ourNumber);
  // Nothing was off. It is remembered all the same: what the carrier refused before it is old news.
  if (!isLifted && lists.stillOff.length === 0)
    return pairs.length === 0 ? UNCHANGED : changed({ pairs, reviews });
  return changed({
    answers: restored,
    suppression: suppression && { kind: 'lift', episodeId: suppression.episodeId },
    pairs,
    reviews,
    effects: [
      ...start.answer(lists),
      ...(isLifted ? [tellOffice('start-by-text', namedToOffice(restored, lists))] : []),
    ],
  });
}

/** Ends the reviews that only ask whether a START to that number of ours counts, save where staff decided already. */
function settleStartsAskedOf({ openReviews }: Standing, ourNumber: string | null): readonly ReviewChange[] {
  return openReviews
    .filter((review) => review.why === 'start-needs-review' && review.waiting === null)
    .filter((review) => ourNumber !== null && review.ourNumber === ourNumber)
    .map(({ reviewId }) => ({ kind: 'settle', reviewId, decision: 'start' }));
}

/** Whose texts are on again; where nobody's are, who is on file with the number all the same. */
function namedToOffice(restored: readonly AnswerChange[], { stillOff }: OnAndOff): readonly string[] {
  const turnedIn = restored.filter((answer) => answer.after === 'in').map((answer) => answer.personId);
  return turnedIn.length > 0 ? turnedIn : stillOff;
}

function restoredBy(standing: Standing, suppression: Suppression): readonly AnswerChange[] {
  return standing.holders
    .filter((holder) => comesBack(holder, suppression))
    .map((holder) => {
      const answerBefore = holder.episode?.answerBefore ?? 'out';
      const stillRefuses = answerBefore === 'out';
      return {
        ...unchangedAnswer(holder),
        after: answerBefore,
        ownNoAt: stillRefuses ? holder.ownNoAt : null,
        lastNoAt: stillRefuses ? holder.lastNoAt : null,
        phoneStopAt: null,
        episode: null,
      };
    });
}

function comesBack(holder: PersonStanding, suppression: Suppression): boolean {
  if (holder.answer !== 'out' || holder.isArchived) return false;
  if (holder.episode?.episodeId !== suppression.episodeId) return false;
  if (holder.lastNoAt !== null && holder.lastNoAt > suppression.since) return false;
  const lacksAdult = !holder.isAdult && holder.adultYesBy === null;
  return !(holder.episode.answerBefore === 'in' && lacksAdult);
}

function onAndOff(standing: Standing, restored: readonly AnswerChange[], isLifted: boolean): OnAndOff {
  const inUse = standing.holders.filter((holder) => !holder.isArchived);
  const isOn = (holder: PersonStanding) => {
    const change = restored.find(({ personId }) => personId === holder.personId);
    const hasYes = (change?.after ?? holder.answer) === 'in';
    return hasYes && (holder.isAdult || holder.adultYesBy !== null);
  };
  return {
    turnedOn: isLifted ? inUse.filter(isOn).map(({ personId }) => personId) : [],
    stillOff: inUse.filter((holder) => !isOn(holder)).map(({ personId }) => personId),
  };
}
