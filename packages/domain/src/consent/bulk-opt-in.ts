import type { PersonStanding, Suppression } from './consent.js';
import { saidNoThemself } from './yes-rules.js';

/** A person as a bulk opt-in finds them. */
export interface BulkCandidate extends Pick<
  PersonStanding,
  'personId' | 'answer' | 'ownNoAt' | 'phoneStopAt' | 'isArchived' | 'isAdult'
> {
  readonly number: string | null;
  /** The number is known not to be a mobile one, or not to exist. */
  readonly isKnownUnusable: boolean;
  /** Somebody of the same name said No at the same number, on another record of the school. */
  readonly saidNoElsewhere: boolean;
  readonly suppression: Suppression | null;
  /** They wrote themselves down, and nobody of the office has looked at it. */
  readonly registrationWaits: boolean;
  /** For a person under 18: the adult of the family whose Yes is attested. */
  readonly adultPersonId: string | null;
}

export type BulkLeftOut =
  | 'archived'
  | 'already-in'
  | 'out'
  | 'no-number'
  | 'number-unusable'
  | 'suppressed'
  | 'registration-waits'
  | 'needs-adult';

export type BulkEligibility =
  { readonly kind: 'eligible' } | { readonly kind: 'left-out'; readonly why: BulkLeftOut };

/**
 * Whether a bulk opt-in may turn this person in. It only ever reaches people who were never asked, so it
 * cannot overrule a No or a STOP.
 *
 * Source: carehelp.jackrabbitclass.com/help/opt-in-out-staff-texting ("never opted in or out before").
 */
export function bulkEligibility(candidate: BulkCandidate): BulkEligibility {
  const why = whyLeftOut(candidate);
  return why === null ? { kind: 'eligible' } : { kind: 'left-out', why };
}

function whyLeftOut(candidate: BulkCandidate): BulkLeftOut | null {
  if (candidate.isArchived) return 'archived';
  if (candidate.answer === 'in') return 'already-in';
  if (candidate.answer === 'out' || saidNoThemself(candidate) || candidate.saidNoElsewhere) return 'out';
  if (candidate.number === null) return 'no-number';
  if (candidate.isKnownUnusable) return 'number-unusable';
  if (candidate.suppression !== null) return 'suppressed';
  // Anybody can type a number on a public page, and the phone did not confirm it.
  if (candidate.registrationWaits) return 'registration-waits';
  if (!candidate.isAdult && candidate.adultPersonId === null) return 'needs-adult';
  return null;
}
