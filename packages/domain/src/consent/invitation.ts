import type { PersonStanding } from './consent.js';
import { saidNoThemself } from './yes-rules.js';

/** Somebody whom the e-mail with the question could go to. */
export interface InvitationReader {
  readonly personId: string;
  readonly hasEmail: boolean;
  /** Mail to the address does not get through. */
  readonly isEmailUnusable: boolean;
  /** The address wants no more invitations. Says nothing about texts. */
  readonly hasLeft: boolean;
}

/** A person as an invitation finds them. */
export interface InvitationCandidate extends Pick<
  PersonStanding,
  'answer' | 'ownNoAt' | 'phoneStopAt' | 'isArchived' | 'isAdult'
> {
  readonly number: string | null;
  /** The number is known not to be a mobile one, or not to exist. */
  readonly isKnownUnusable: boolean;
  /** Somebody of the same name said No at the same number, on another record of the school. */
  readonly saidNoElsewhere: boolean;
  readonly isSuppressed: boolean;
  /** They wrote themselves down, and nobody of the office has looked at it. */
  readonly registrationWaits: boolean;
  /** A review of the number is open. */
  readonly isHeld: boolean;
  /** The person; for somebody under 18 the adult contacts of the family. */
  readonly readers: readonly InvitationReader[];
  /** When they were last asked by e-mail; `null` for never. */
  readonly lastInvitedAt: Date | null;
}

export type InvitationLeftOut =
  | 'archived'
  | 'already-in'
  | 'out'
  | 'no-number'
  | 'number-unusable'
  | 'suppressed'
  | 'held'
  | 'registration-waits'
  | 'needs-adult'
  | 'no-email'
  | 'email-unusable'
  | 'unsubscribed'
  | 'invited-recently';

export type InvitationEligibility =
  | { readonly kind: 'eligible'; readonly readerIds: readonly string[] }
  | { readonly kind: 'left-out'; readonly why: InvitationLeftOut };

/**
 * Whether an invitation asks this person, and whom it goes to. It only ever asks who was never asked and could be
 * texted after a Yes. Whoever was asked since `notSince` is left in peace.
 *
 * Source: docs/semantics.md, section 6.
 */
export function invitationEligibility(candidate: InvitationCandidate, notSince: Date): InvitationEligibility {
  const why = whyNotAsked(candidate) ?? whyNobodyReads(candidate) ?? whyInPeace(candidate, notSince);
  if (why !== null) return { kind: 'left-out', why };
  return {
    kind: 'eligible',
    readerIds: candidate.readers.filter(mayBeWrittenTo).map(({ personId }) => personId),
  };
}

function whyNotAsked(candidate: InvitationCandidate): InvitationLeftOut | null {
  if (candidate.isArchived) return 'archived';
  if (candidate.answer === 'in') return 'already-in';
  if (candidate.answer === 'out' || saidNoThemself(candidate) || candidate.saidNoElsewhere) return 'out';
  if (candidate.number === null) return 'no-number';
  if (candidate.isKnownUnusable) return 'number-unusable';
  if (candidate.isSuppressed) return 'suppressed';
  if (candidate.isHeld) return 'held';
  // Anybody can type an address on a public page, and nobody knows yet whose it is.
  return candidate.registrationWaits ? 'registration-waits' : null;
}

function whyNobodyReads({ isAdult, readers }: InvitationCandidate): InvitationLeftOut | null {
  if (readers.some(mayBeWrittenTo)) return null;
  if (!isAdult && readers.length === 0) return 'needs-adult';
  if (readers.some(({ hasLeft }) => hasLeft)) return 'unsubscribed';
  return readers.some(({ isEmailUnusable }) => isEmailUnusable) ? 'email-unusable' : 'no-email';
}

function mayBeWrittenTo({ hasEmail, isEmailUnusable, hasLeft }: InvitationReader): boolean {
  return hasEmail && !isEmailUnusable && !hasLeft;
}

function whyInPeace({ lastInvitedAt }: InvitationCandidate, notSince: Date): InvitationLeftOut | null {
  return lastInvitedAt !== null && lastInvitedAt > notSince ? 'invited-recently' : null;
}
