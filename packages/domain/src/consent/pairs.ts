import { latest, later } from '../time/instants.js';
import type { PairStanding, Standing, Suppression } from './consent.js';
import type { PairChange } from './outcome.js';

/** Since when the carrier blocks the pair, as far as is known; `null` when it does not. */
export function blockedSince(pair: PairStanding): Date | null {
  return notStartedSince(pair, latest([pair.stopHeardAt, pair.carrierBlockedAt]));
}

/** When a stop was heard on the pair that no START has answered; `null` when there is none. */
function standingStop(pair: PairStanding): Date | null {
  return notStartedSince(pair, pair.stopHeardAt);
}

function notStartedSince(pair: PairStanding, at: Date | null): Date | null {
  return at !== null && (pair.startHeardAt === null || at > pair.startHeardAt) ? at : null;
}

/** The pair with one of our numbers, as if new when nothing was ever heard on it. */
export function pairWith(pairs: readonly PairStanding[], ourNumber: string): PairStanding {
  const known = pairs.find((pair) => pair.ourNumber === ourNumber);
  return known ?? { ourNumber, stopHeardAt: null, startHeardAt: null, carrierBlockedAt: null };
}

/** Our numbers to which START must be texted before the carrier lets texts from them through again. */
export function numbersAwaitingStart(pairs: readonly PairStanding[]): readonly string[] {
  return pairs.filter((pair) => blockedSince(pair) !== null).map((pair) => pair.ourNumber);
}

/** Whether a stop was already heard in the episode: only the first one is confirmed. */
export function wasStopHeardIn(episode: Suppression, pairs: readonly PairStanding[]): boolean {
  return pairs.some((pair) => {
    const stop = standingStop(pair);
    return stop !== null && stop >= episode.since;
  });
}

/**
 * A stop that is acted upon counts as later than any START heard before, and as heard in the episode that
 * runs, whatever the clocks say.
 */
export function stopHeard(standing: Standing, ourNumber: string, heardAt: Date): PairChange {
  const pair = pairWith(standing.pairs, ourNumber);
  const afterStart = pair.startHeardAt && later(pair.startHeardAt, 1);
  const noEarlierThan = [afterStart, pair.stopHeardAt, standing.suppression?.since];
  return { ourNumber, stopHeardAt: latest([heardAt, ...noEarlierThan]) ?? heardAt };
}

/** A START that is acted upon ends every block of its pair, whatever the clocks say. */
export function startHeard(standing: Standing, ourNumber: string, heardAt: Date): PairChange {
  const pair = pairWith(standing.pairs, ourNumber);
  return {
    ourNumber,
    startHeardAt: latest([heardAt, pair.startHeardAt, blockedSince(pair)]) ?? heardAt,
  };
}
