import type { SetAnswerRequest } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { changeConsent } from './change-consent.js';
import type { ConsentChange, ConsentOutcome } from './change-consent.js';
import { lockPerson, lockWhoIsMeant } from './lock-number.js';
import type { PersonUnderLock } from './lock-number.js';
import type { School } from './school.js';

export interface AnswerToSet {
  readonly school: School;
  readonly request: SetAnswerRequest;
  readonly because: ConsentChange['because'];
}

/** The outcome, with whose answer it is and the number that it is for. */
export interface AnswerOutcome extends ConsentOutcome, PersonUnderLock {}

/**
 * Sets one person's answer at the number on their record now. A No for a record that was merged is one for the record
 * that was kept; a Yes is not, since the stricter answer stood when they were merged.
 *
 * @returns `null` where the organization has no such person.
 */
export async function setAnswer(
  tx: Tx,
  { school, request, because }: AnswerToSet,
  now: Date,
): Promise<AnswerOutcome | null> {
  const { organizationId } = school;
  const lock = request.answer === 'out' ? lockWhoIsMeant : lockPerson;
  const person = await lock(tx, organizationId, request.personId);
  if (person === null) return null;
  const { personId, number } = person;
  const meant = { ...request, personId };
  const outcome = await changeConsent(
    tx,
    { school, number, request: meant, because, reviewSubject: null },
    now,
  );
  return { ...outcome, personId, number };
}
