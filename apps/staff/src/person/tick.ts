import type { Answer, ProofHow, RefusalReason } from '@optline/ui';
import type { PersonRecord } from './person-record.js';

/** How the office knows of a Yes. */
export interface Proof {
  readonly how: ProofHow;
  readonly agreedOn: string;
  readonly adultPersonId: string | null;
  readonly askedAgain: { readonly how: ProofHow; readonly words: string } | null;
}

/** A change of the checkbox that is not saved yet. */
export type Tick =
  | { readonly answer: 'OUT' }
  | {
      readonly answer: 'IN';
      readonly proof: Proof;
      /** What the proof speaks of: the answer as it was seen, at the number as it stood in the form. */
      readonly seenVersion: number;
      readonly number: string;
    };

/** The answer as it will stand when the fields are saved without a tick: another number voids a Yes. */
export function answerAtNumber(answer: Answer, isOtherNumber: boolean): Answer {
  return answer === 'IN' && isOtherNumber ? 'NEVER_ASKED' : answer;
}

export type StaleTick = 'answer-changed' | 'number-changed';

/** A Yes holds for the answer and the number that it was given over; `null` while it still does. */
export function whyStale(tick: Tick | null, record: PersonRecord, number: string): StaleTick | null {
  if (tick?.answer !== 'IN') return null;
  if (tick.seenVersion !== record.textConsent.version) return 'answer-changed';
  return tick.number === number ? null : 'number-changed';
}

const ownWays = ['PORTAL', 'EMAIL_PAGE', 'TEXT_REPLY', 'OFFICE', 'CARRIER'];
const ownStops = ['STOP', 'HOLDER', 'CARRIER'];

/** Whether a Yes goes over what seems to be their own No or STOP; the server knows for sure, and says so. */
export function goesOverOwnNo({ textConsent }: PersonRecord): boolean {
  const { answer, way, suppressedBecause } = textConsent;
  return (
    (answer === 'OUT' && way !== null && ownWays.includes(way)) ||
    (suppressedBecause !== null && ownStops.includes(suppressedBecause))
  );
}

/** Refusals that another look at the proof can mend. */
export function concernsProof(reason: RefusalReason): boolean {
  const reasons: RefusalReason[] = [
    'NEEDS_ADULT',
    'PROOF_DATE_IN_FUTURE',
    'PROOF_MISSING',
    'PROOF_OF_ASKING_AGAIN_MISSING',
  ];
  return reasons.includes(reason);
}
