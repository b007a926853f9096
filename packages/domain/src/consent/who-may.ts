import { assertNever } from '../assert-never.js';
import type { PersonStanding, ReviewDecision } from './consent.js';

/** What an organization may allow a member of its staff. */
export type Permission =
  | 'send-text-messages'
  | 'text-messages-settings'
  | 'change-text-opt-in'
  | 'manage-users'
  | 'export-consent'
  | 'import-data'
  | 'export-data'
  /** Send a text outside the hours, with a reason. */
  | 'override-hours';

const TEXTING: readonly Permission[] = ['send-text-messages', 'text-messages-settings', 'change-text-opt-in'];

/** Any texting permission is enough to turn somebody out: article, "a user with texting permissions". */
export function mayTurnOut(permissions: readonly Permission[]): boolean {
  return permissions.some((permission) => TEXTING.includes(permission));
}

/** Whoever may bring files may bring the Nos in them; a Yes in a file turns people in, and needs what that needs. */
export function mayImport(permissions: readonly Permission[], brings: { readonly anyYes: boolean }): boolean {
  return permissions.includes('import-data') && (!brings.anyYes || mayTurnIn(permissions));
}

/** Turning somebody in needs the permission of that name. */
export function mayTurnIn(permissions: readonly Permission[]): boolean {
  return permissions.includes('change-text-opt-in');
}

/** "Stop all texts" turns out everybody who shares the number; it needs no more than turning out. */
export function mayStopNumber(permissions: readonly Permission[]): boolean {
  return mayTurnOut(permissions);
}

/** Lifting what the office itself stopped lets texts go out again, as turning in does. */
export function mayLiftOfficeStop(permissions: readonly Permission[]): boolean {
  return mayTurnIn(permissions);
}

/** Every member of staff may report a request to stop: it only ever holds texts back. */
export function mayReportRequest(_permissions: readonly Permission[]): boolean {
  return true;
}

/** A decision that turns people in needs the permission for it; the others need any texting permission. */
export function mayDecideReview(permissions: readonly Permission[], decision: ReviewDecision): boolean {
  switch (decision) {
    case 'start':
      return mayTurnIn(permissions);
    case 'stop':
    case 'wrong-number':
    case 'not-a-request':
      return mayTurnOut(permissions);
    default:
      return assertNever(decision);
  }
}

/** An undone decision leaves its number held, so whoever may hold a text back may undo it. */
export function mayUndoDecision(permissions: readonly Permission[]): boolean {
  return mayTurnOut(permissions);
}

type FamilyMember = Pick<PersonStanding, 'personId' | 'familyId'>;

/** A parent may change the answers of their own family, other adults included, and of nobody else. */
export function mayChangeAnswerInPortal(parent: FamilyMember, person: FamilyMember): boolean {
  return parent.familyId === person.familyId;
}

/**
 * A parent may see and change the e-mail and number of themself and of those under 18 in the family. Of
 * another adult they see the number masked.
 */
export function mayChangeDetailsInPortal(
  parent: FamilyMember,
  person: FamilyMember & Pick<PersonStanding, 'isAdult'>,
): boolean {
  if (parent.familyId !== person.familyId) return false;
  return parent.personId === person.personId || !person.isAdult;
}
