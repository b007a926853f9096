import { latest, later } from '../time/instants.js';
import type { PersonStanding, ReviewDecision, Standing, Suppression } from './consent.js';
import type { AnswerChange, Decision, RefusalReason, ReviewChange } from './outcome.js';

type Changed = Extract<Decision, { kind: 'changed' }>;

export const UNCHANGED: Decision = { kind: 'unchanged' };

/** A change of which only the named parts are not empty. */
export function changed(parts: Partial<Omit<Changed, 'kind'>>): Decision {
  return { kind: 'changed', answers: [], suppression: null, pairs: [], reviews: [], effects: [], ...parts };
}

export function refused(why: RefusalReason): Decision {
  return { kind: 'refused', why };
}

/** The person's fields as they are, as the start of a change. */
export function unchangedAnswer(person: PersonStanding): AnswerChange {
  return {
    personId: person.personId,
    before: person.answer,
    after: person.answer,
    ownNoAt: person.ownNoAt,
    phoneStopAt: person.phoneStopAt,
    lastNoAt: person.lastNoAt,
    adultYesBy: person.adultYesBy,
    episode: person.episode,
  };
}

/** What a No leaves behind besides the answer. */
export type Refusal = Partial<Pick<AnswerChange, 'ownNoAt' | 'phoneStopAt' | 'lastNoAt'>>;

/**
 * Turns out somebody who holds a number that is stopped. The answer held before is kept from the first
 * time they are turned out in the episode, so that START can give back exactly that one.
 */
export function turnOutHolder(holder: PersonStanding, episodeId: string, refusal: Refusal): AnswerChange {
  const isPartAlready = holder.episode?.episodeId === episodeId;
  return {
    ...unchangedAnswer(holder),
    ...refusal,
    after: 'out',
    episode: isPartAlready ? holder.episode : { episodeId, answerBefore: holder.answer },
  };
}

/** The people who were not out before. */
export function turnedOutIds(answers: readonly AnswerChange[]): readonly string[] {
  return answers
    .filter((answer) => answer.after === 'out' && answer.before !== 'out')
    .map((answer) => answer.personId);
}

/**
 * The instant to record for a No. Within an episode it is always later than the episode's beginning,
 * even when both fall into one millisecond or a clock is slow: START must not undo it.
 */
export function instantOfNo(now: Date, running: Suppression | null): Date {
  return latest([now, running && later(running.since, 1)]) ?? now;
}

/** Ends every review that is open for the number, also where another decision waits to take effect. */
export function settleReviews(standing: Standing, decision: ReviewDecision): readonly ReviewChange[] {
  return standing.openReviews.map(({ reviewId }) => ({ kind: 'settle', reviewId, decision }));
}
