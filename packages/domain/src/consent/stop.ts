import type { Standing, Suppression } from './consent.js';
import type { AnswerChange, Decision } from './outcome.js';
import type { StopReplyRequest } from './requests.js';
import { changed, settleReviews, turnedOutIds, turnOutHolder } from './decision.js';
import { confirmStop, tellOffice, tellSharers } from './notices.js';
import { stopHeard, wasStopHeardIn } from './pairs.js';

/**
 * A stop reply: suppresses the number and turns out everybody who holds it, archived people included. A
 * stop within a running episode belongs to it; only the first one of an episode is confirmed.
 *
 * Source: 47 CFR 64.1200(a)(10) (the words) and (a)(12) (one confirmation text).
 */
export function decideStopReply(standing: Standing, request: StopReplyRequest, now: Date): Decision {
  const { suppression: running } = standing;
  const { causeId, ourNumber, receivedAt } = request;
  const episode: Suppression = running ?? { episodeId: causeId, reason: 'stop', since: receivedAt };
  const answers = standing.holders.map((holder) =>
    turnOutHolder(holder, episode.episodeId, { phoneStopAt: receivedAt }),
  );
  const turnedOut = turnedOutIds(answers);
  const wasConfirmed = running !== null && wasStopHeardIn(running, standing.pairs);
  const confirmations = wasConfirmed || request.carrierAnswered ? [] : confirmStop(standing, request, now);
  const isNews = running === null || turnedOut.length > 0;
  return changed({
    answers,
    suppression: running === null ? { kind: 'suppress', ...episode } : null,
    pairs: [stopHeard(standing, ourNumber, receivedAt)],
    reviews: settleReviews(standing, 'stop'),
    effects: [
      ...(isNews ? [{ kind: 'withdraw-texts-to-number' as const }] : []),
      ...confirmations,
      ...(isNews ? [tellOffice('stop-by-text', namedToOffice(answers, turnedOut))] : []),
      ...tellSharers(standing, turnedOut, { way: request.way, confirmations }),
    ],
  });
}

/** Who was turned out; where everybody was out before, who is on file with the number all the same. */
function namedToOffice(answers: readonly AnswerChange[], turnedOut: readonly string[]): readonly string[] {
  return turnedOut.length > 0 ? turnedOut : answers.map(({ personId }) => personId);
}
