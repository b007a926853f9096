import { assertNever } from '../assert-never.js';
import type { Standing, Suppression, SuppressionReason } from './consent.js';
import type { AnswerChange, Decision, RefusalReason } from './outcome.js';
import type { LiftOfficeStopRequest, StopNumberRequest } from './requests.js';
import {
  changed,
  instantOfNo,
  refused,
  settleReviews,
  turnedOutIds,
  turnOutHolder,
  unchangedAnswer,
  UNCHANGED,
} from './decision.js';
import { noticesOfStopNumber } from './notices.js';
import { numbersAwaitingStart } from './pairs.js';

/**
 * "Stop all texts to this number": does what STOP does, without the confirmation text and without a stop
 * heard by the carrier. Where it is known whose wish it was, it is recorded as their own No.
 *
 * Source: 47 CFR 64.1200(a)(10) and (a)(11), revocation by other reasonable means.
 */
export function decideStopNumber(standing: Standing, request: StopNumberRequest, now: Date): Decision {
  if (standing.number === null) return refused('no-number');
  const { suppression: running } = standing;
  const reason = reasonOf(request.way);
  const episode: Suppression = running ?? { episodeId: request.causeId, reason, since: now };
  const at = instantOfNo(now, running);
  const answers = standing.holders.map((holder) => {
    const isTheirWish = holder.personId === request.forPersonId;
    return turnOutHolder(holder, episode.episodeId, isTheirWish ? { ownNoAt: at, lastNoAt: at } : {});
  });
  const turnedOut = turnedOutIds(answers);
  const reviews = settleReviews(standing, 'stop');
  if (running !== null && turnedOut.length === 0) {
    const ownNo = answers.filter(
      ({ personId }) => personId === request.forPersonId && !isKnownFromFile(standing, request),
    );
    return ownNo.length > 0 || reviews.length > 0 ? changed({ answers: ownNo, reviews }) : UNCHANGED;
  }
  return changed({
    answers,
    suppression: running === null ? { kind: 'suppress', ...episode } : null,
    reviews,
    effects: [{ kind: 'withdraw-texts-to-number' }, ...noticesOfStopNumber(standing, request, turnedOut)],
  });
}

/** A file that is brought again says nothing new: nobody has said No another time. */
function isKnownFromFile({ holders }: Standing, { way, forPersonId }: StopNumberRequest): boolean {
  const named = holders.find(({ personId }) => personId === forPersonId);
  return way === 'import' && named !== undefined && named.ownNoAt !== null;
}

function reasonOf(way: StopNumberRequest['way']): SuppressionReason {
  switch (way) {
    case 'portal':
    case 'email-page':
      return 'holder';
    case 'staff':
    case 'api':
    case 'office':
    case 'import':
      return 'office';
    default:
      return assertNever(way);
  }
}

/**
 * Staff lift what the office itself stopped. Only a START from the phone lifts a number on which a stop
 * was heard or which the carrier blocks. Answers stay as they are.
 *
 * Source: docs.plivo.com …/concepts/dnd-service: only the handset can lift the carrier's block.
 */
export function decideLiftOfficeStop(standing: Standing, request: LiftOfficeStopRequest): Decision {
  const { suppression } = standing;
  if (suppression === null) return refused('not-suppressed');
  const why = whyNotLifted(suppression, standing, request.reason);
  if (why !== null) return refused(why);
  return changed({
    answers: standing.holders
      .filter((holder) => holder.episode?.episodeId === suppression.episodeId)
      .map((holder): AnswerChange => ({ ...unchangedAnswer(holder), episode: null })),
    suppression: { kind: 'lift', episodeId: suppression.episodeId },
  });
}

function whyNotLifted(suppression: Suppression, standing: Standing, why: string): RefusalReason | null {
  if (numbersAwaitingStart(standing.pairs).length > 0) return 'stop-was-heard';
  switch (suppression.reason) {
    case 'stop':
    case 'carrier':
      return 'stop-was-heard';
    case 'holder':
      return 'stopped-by-its-holder';
    case 'office':
    case 'rule':
    case 'wrong-number':
      return why.trim() === '' ? 'reason-missing' : null;
    default:
      return assertNever(suppression.reason);
  }
}
