import type { SetAnswerRequest } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { changeConsent } from './change-consent.js';
import type { ConsentChange, ConsentOutcome } from './change-consent.js';
import { lockNumbers, NO_NUMBER } from './lock-number.js';
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

const triesAtMost = 5;

/**
 * Locks the number of a person and returns it; `null` for none, `undefined` for no such person. The number may
 * change between looking and locking, so it is looked at again under the lock.
 */
export async function lockNumberOf(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<string | null | undefined> {
  const look = () =>
    tx.row<{ cellPhone: string | null }>(
      'SELECT cell_phone FROM people WHERE id = ? AND organization_id = ?',
      [personId, organizationId],
    );
  let found = await look();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    if (found === null) return undefined;
    const { cellPhone } = found;
    await lockNumbers(tx, organizationId, [cellPhone ?? NO_NUMBER]);
    found = await look();
    if (found?.cellPhone === cellPhone) return cellPhone;
  }
  throw new Error('The number of a person kept changing');
}
