import { assertNever } from '../assert-never.js';
import type { PersonStanding, Standing, WayIn } from './consent.js';
import type { RefusalReason } from './outcome.js';
import type { SetAnswerRequest } from './requests.js';

/** The adult of the family who says Yes for somebody under 18, or is named as having said it. */
export function adultBehindYes(request: SetAnswerRequest): string | null {
  switch (request.way) {
    case 'portal':
    case 'email-page':
    case 'registration':
      return request.actingAdultId;
    case 'staff':
    case 'api':
    case 'office':
    case 'bulk-opt-in':
    case 'import':
      return request.proof?.adultPersonId ?? null;
    default:
      return assertNever(request.way);
  }
}

/** A registration, a bulk opt-in and a file reach people who were never asked; they never change an answer. */
export function reachesOnlyNeverAsked(way: SetAnswerRequest['way']): boolean {
  return way === 'registration' || way === 'bulk-opt-in' || way === 'import';
}

/**
 * Whether the Yes is the person's own word: said by them in the portal, on the e-mailed page or when they
 * registered, or, for somebody under 18, by an adult of the family there.
 */
export function isOwnYes(person: PersonStanding, request: SetAnswerRequest): boolean {
  if (request.way === 'email-page') return true;
  if (request.way !== 'portal' && request.way !== 'registration') return false;
  if (!person.isAdult) return true;
  return request.actor.kind === 'person' && request.actor.personId === person.personId;
}

/** The office, a token of the school or a file told of the answer. */
export function isSaidForThem(way: WayIn | null): boolean {
  return way === 'staff' || way === 'api' || way === 'office' || way === 'bulk-opt-in' || way === 'import';
}

/**
 * What forbids this Yes; `null` when nothing does.
 *
 * Source: 47 CFR 64.1200(f)(9) (consent, clear and conspicuous disclosure); for people under 18
 * Hall v. Smosh, E.D. Cal. 2021.
 */
export function whyNoYes(
  standing: Standing,
  person: PersonStanding,
  request: SetAnswerRequest,
): RefusalReason | null {
  if (standing.suppression?.reason === 'wrong-number') return 'number-is-wrong';
  if (request.way === 'email-page' && request.link?.isValidForYes !== true) return 'link-not-valid-for-yes';
  if (!person.isAdult) {
    const adult = adultBehindYes(request);
    if (adult === null || adult === person.personId) return 'needs-adult';
  }
  if (reachesOnlyNeverAsked(request.way)) {
    if (person.answer !== 'never-asked' || saidNoThemself(person)) return 'asked-before';
    if (standing.suppression !== null && request.way !== 'registration') return 'number-suppressed';
  }
  switch (request.way) {
    case 'portal':
    case 'registration':
      return whyNotInPortal(person, request);
    case 'email-page':
      return request.sawWording ? null : 'wording-missing';
    case 'staff':
    case 'api':
    case 'office':
    case 'bulk-opt-in':
    case 'import':
      return whyNotByProof(person, request);
    default:
      return assertNever(request.way);
  }
}

/** Their own No, or a STOP of their phone, stands. */
export function saidNoThemself(person: Pick<PersonStanding, 'ownNoAt' | 'phoneStopAt'>): boolean {
  return person.ownNoAt !== null || person.phoneStopAt !== null;
}

function whyNotInPortal(person: PersonStanding, request: SetAnswerRequest): RefusalReason | null {
  if (!isOwnYes(person, request)) {
    if (saidNoThemself(person)) return 'said-no-themselves';
    if (!request.theyAskedForIt) return 'statement-missing';
  }
  return request.sawWording ? null : 'wording-missing';
}

function whyNotByProof(person: PersonStanding, { proof, today }: SetAnswerRequest): RefusalReason | null {
  if (!proof?.personAgreed) return 'proof-missing';
  if (proof.agreedOn > today) return 'proof-date-in-future';
  const askedAgain = (proof.askedAgain?.words ?? '').trim() !== '';
  return saidNoThemself(person) && !askedAgain ? 'proof-of-asking-again-missing' : null;
}
