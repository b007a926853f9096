export { assertNever } from './assert-never.js';

export type * from './consent/consent.js';
export type * from './consent/outcome.js';
export type * from './consent/requests.js';
export { decideConsentChange } from './consent/decide.js';
export {
  mayText,
  whatStandsInTheWay,
  type GatePerson,
  type InTheWay,
  type MayNotReason,
  type MayText,
  type TextInQuestion,
} from './consent/may-text.js';
export { answerAtNewNumber, isNewNumber } from './consent/number-change.js';
export { answerOfMerged } from './consent/merge.js';
export {
  bulkEligibility,
  type BulkCandidate,
  type BulkEligibility,
  type BulkLeftOut,
} from './consent/bulk-opt-in.js';
export {
  invitationEligibility,
  type InvitationCandidate,
  type InvitationEligibility,
  type InvitationLeftOut,
  type InvitationReader,
} from './consent/invitation.js';
export {
  mayChangeAnswerInPortal,
  mayChangeDetailsInPortal,
  mayDecideReview,
  mayImport,
  mayLiftOfficeStop,
  mayReportRequest,
  mayStopNumber,
  mayTurnIn,
  mayTurnOut,
  mayUndoDecision,
  type Permission,
} from './consent/who-may.js';
export { decisionTakesEffectAt, mayStillUndo } from './consent/review-decision.js';
export { reviewDueAt, reviewLegalLimit, reviewReminders } from './consent/review-clock.js';
export {
  confirmationDeadline,
  mayStillConfirm,
  secondsLeft,
  stopConfirmation,
} from './consent/confirmation.js';

export { formatNumber, isE164, isNorthAmerican, maskNumber } from './phone/number.js';

export { isAdult } from './time/age.js';
export { addDays, businessDaysAfter, federalHolidays, isBusinessDay } from './time/business-days.js';
export {
  hoursEndBefore,
  isWithinHours,
  nextWithinHours,
  type Clocks,
  type TextingHours,
} from './time/texting-hours.js';
export { instantAt, localDay, localTime, type Day } from './time/zone.js';

export { checkText, type TextFinding, type TextRule } from './text/check-text.js';
export { sizeOf, type TextSize } from './text/count-text.js';
export { fillIn, isPersonal, textFields, unknownFields, type TextField } from './text/fill-in.js';
export { isGsm7, isTooLong, outsideGsm7, segments } from './text/segments.js';
export { anybody, fitsCarrier, writeBody, type Named, type Wording } from './text/write-body.js';

export { isAffirmative, isNegative } from './reply/affirmative.js';
export { readReply, type ReplyKind, type ReplyReading } from './reply/read-reply.js';
