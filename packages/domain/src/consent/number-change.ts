import type { PersonStanding } from './consent.js';
import type { AnswerChange } from './outcome.js';

/**
 * Whether a record gets another number. Both are E.164 or `null`, so another way to write the same number
 * is none; a number that is put back is a new one, since nothing is remembered of it.
 */
export function isNewNumber(before: string | null, after: string | null): boolean {
  return before !== after;
}

/**
 * What becomes of a person's answer when their record gets another number, or none. A Yes was given for
 * the old number and is void; a No, and what is known of it, goes along. The part in the old number's
 * episode is given up, so that a START there changes nothing for them, even if they get it back.
 *
 * To be asked only when `isNewNumber`.
 *
 * Source: 47 CFR 64.1200(m), reassigned numbers: consent belongs to a person at a number.
 */
export function answerAtNewNumber(
  person: Pick<PersonStanding, 'personId' | 'answer' | 'ownNoAt' | 'phoneStopAt' | 'lastNoAt' | 'adultYesBy'>,
): AnswerChange {
  const staysOut = person.answer === 'out';
  return {
    personId: person.personId,
    before: person.answer,
    after: staysOut ? 'out' : 'never-asked',
    ownNoAt: person.ownNoAt,
    phoneStopAt: person.phoneStopAt,
    lastNoAt: person.lastNoAt,
    adultYesBy: null,
    episode: null,
  };
}
