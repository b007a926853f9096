import type { PairStanding, Standing } from './consent.js';
import type { Decision } from './outcome.js';
import type { CarrierBlockRequest } from './requests.js';
import { changed, settleReviews, turnedOutIds, turnOutHolder, UNCHANGED } from './decision.js';
import { tellOffice, tellSharers } from './notices.js';
import { blockedSince, pairWith } from './pairs.js';

/**
 * The carrier refused a text with error 200: it knows of a stop. Where we know of none, this is the stop,
 * save for the text to the phone, which could not arrive. A block counts from when the refused text was
 * handed over, so a START that came later has lifted it already.
 *
 * Source: docs.plivo.com …/concepts/dnd-service and …/api/message/error-codes (200).
 */
export function decideCarrierBlock(standing: Standing, request: CarrierBlockRequest): Decision {
  const { suppression } = standing;
  const { causeId, ourNumber, textHandedOverAt: blockedAt } = request;
  const pair = pairWith(standing.pairs, ourNumber);
  if (pair.startHeardAt !== null && blockedAt < pair.startHeardAt) return UNCHANGED;
  const marked = blockedSince(pair) !== null ? [] : [{ ourNumber, carrierBlockedAt: blockedAt }];
  if (suppression !== null || startStandsElsewhere(standing.pairs, ourNumber)) {
    return marked.length > 0 ? changed({ pairs: marked }) : UNCHANGED;
  }
  const answers = standing.holders.map((holder) =>
    turnOutHolder(holder, causeId, { phoneStopAt: blockedAt }),
  );
  const turnedOut = turnedOutIds(answers);
  return changed({
    answers,
    suppression: { kind: 'suppress', episodeId: causeId, reason: 'carrier', since: blockedAt },
    pairs: marked,
    reviews: settleReviews(standing, 'stop'),
    effects: [
      { kind: 'withdraw-texts-to-number' },
      tellOffice('carrier-block', turnedOut),
      ...tellSharers(standing, turnedOut, { way: request.way, confirmations: [] }),
    ],
  });
}

/** At another of our numbers the phone has asked for texts again: the block is of this pair only. */
function startStandsElsewhere(pairs: readonly PairStanding[], ourNumber: string): boolean {
  return pairs.some(
    (pair) => pair.ourNumber !== ourNumber && pair.startHeardAt !== null && blockedSince(pair) === null,
  );
}
