import type { SetAnswerRequest } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { changeConsent } from './change-consent.js';
import type { ConsentChange, ConsentOutcome } from './change-consent.js';
import { lockNumberOf } from './lock-number.js';
import type { School } from './school.js';

export interface AnswerToSet {
  readonly school: School;
  readonly request: SetAnswerRequest;
  readonly because: ConsentChange['because'];
}

export interface AnswerOutcome extends ConsentOutcome {
  /** The number that the answer is for. */
  readonly number: string | null;
}

/**
 * Sets one person's answer at the number on their record now.
 *
 * @returns `null` where the organization has no such person.
 */
export async function setAnswer(
  tx: Tx,
  { school, request, because }: AnswerToSet,
  now: Date,
): Promise<AnswerOutcome | null> {
  const number = await lockNumberOf(tx, school.organizationId, request.personId);
  if (number === undefined) return null;
  const outcome = await changeConsent(tx, { school, number, request, because, reviewSubject: null }, now);
  return { ...outcome, number };
}
