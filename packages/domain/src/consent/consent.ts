/**
 * The words of consent: what is known before a decision. What can be asked is in `requests.ts`, what can be decided in `outcome.ts`.
 * Everything here is plain data. Instants are `Date`s in UTC, numbers are E.164 strings, ids are opaque.
 */

/** A person's answer to "may we text you?". Never-asked is not a No. */
export type Answer = 'never-asked' | 'in' | 'out';

/** The door an answer came through. */
export type WayIn =
  | 'portal'
  | 'staff'
  | 'email-page'
  | 'text-reply'
  | 'api'
  /** Heard by the office: by phone, at the desk, in a letter or an e-mail. */
  | 'office'
  /** The carrier told us (error 200). */
  | 'carrier'
  /** A clock ran out. */
  | 'rule'
  /** A new family registered, and the phone confirmed it where the school asks for that. */
  | 'registration'
  /** Staff turned in many people who were never asked and whose consent the school holds. */
  | 'bulk-opt-in'
  /** A file of families or of numbers that another system had. */
  | 'import';

export type Language = 'en' | 'es' | 'fr';

/** Who acts. `person` is a contact or student of a family; `rule` is a clock of ours. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly userId: string }
  | { readonly kind: 'api-token'; readonly tokenId: string }
  | { readonly kind: 'carrier' }
  | { readonly kind: 'rule' };

/** One person as they stand at the number in question. */
export interface PersonStanding {
  readonly personId: string;
  readonly kind: 'contact' | 'student';
  readonly familyId: string;
  /** Eighteen or over; an unknown birth date counts as under 18 for students, as adult for contacts. */
  readonly isAdult: boolean;
  readonly isArchived: boolean;
  /** There is an e-mail address that can be written to. */
  readonly hasEmail: boolean;
  readonly answer: Answer;
  /** The door of that answer; `null` while they never had one. */
  readonly answerWay: WayIn | null;
  /** Grows with every change of the answer or the number. */
  readonly version: number;
  /** When the person last said No themself (portal, page, desk), unless they said Yes since. */
  readonly ownNoAt: Date | null;
  /** When a STOP of their phone last turned them out, unless a Yes or a START came since. */
  readonly phoneStopAt: Date | null;
  /** When anybody last said No for this person by a door other than the number's STOP. */
  readonly lastNoAt: Date | null;
  /** The adult whose Yes stands for a person under 18. */
  readonly adultYesBy: string | null;
  /** This person's part in the number's running episode, unless they gave the number up meanwhile. */
  readonly episode: { readonly episodeId: string; readonly answerBefore: Answer } | null;
}

/** Why a number is suppressed. `stop` = a stop reply was heard; `holder` = the button "Stop all texts". */
export type SuppressionReason = 'stop' | 'holder' | 'office' | 'wrong-number' | 'carrier' | 'rule';

/** This organization never texts this number, from `since` until it is lifted. One episode each. */
export interface Suppression {
  readonly episodeId: string;
  readonly reason: SuppressionReason;
  readonly since: Date;
}

/** What was heard between the number and one of our numbers: the carrier blocks pairs, not people. */
export interface PairStanding {
  readonly ourNumber: string;
  readonly stopHeardAt: Date | null;
  readonly startHeardAt: Date | null;
  readonly carrierBlockedAt: Date | null;
}

/** All that is known of a number and the people who hold it, loaded under the number's lock. */
export interface Standing {
  /** E.164; `null` for a person without a number. */
  readonly number: string | null;
  /** Every person of the organization who holds the number now, archived ones included. */
  readonly holders: readonly PersonStanding[];
  /** The running suppression; `null` when there is none or it was lifted. */
  readonly suppression: Suppression | null;
  readonly pairs: readonly PairStanding[];
  readonly openReviews: readonly OpenReview[];
  /** The carrier said that no text can reach the number. */
  readonly isUnusable: boolean;
  readonly settings: NoticeSettings;
}

/** A review that holds its number, be it because nobody decided or because the decision can still be undone. */
export interface OpenReview {
  readonly reviewId: string;
  readonly why: ReviewReason;
  /** Where the text behind it was sent to; `null` for a report without one. */
  readonly ourNumber: string | null;
  /** What that text says. */
  readonly words: string | null;
  /** What staff decided, until it takes effect; `null` when nobody decided yet. */
  readonly waiting: WaitingDecision | null;
}

/** A decision that has not taken effect. */
export interface WaitingDecision {
  readonly decision: ReviewDecision;
  /** Of the request that decided; the same for all reviews that it decided. */
  readonly causeId: string;
  readonly decidedAt: Date;
}

export type ReviewDecision = 'stop' | 'not-a-request' | 'wrong-number' | 'start';

/** What the organization chose about notices (docs/semantics.md, section 2). */
export interface NoticeSettings {
  /** Tell the Organization Email when staff turn somebody out. Off unless chosen. */
  readonly tellsOfficeOfStaffOut: boolean;
  /** E-mail people who were turned out by somebody else's act. On unless switched off. */
  readonly tellsPeopleTurnedOut: boolean;
}

export type ReviewReason =
  'unclear' | 'wrong-number' | 'start-needs-review' | 'reported-request' | 'missed-message';

/** How staff, an API client or a file know of a Yes (docs/semantics.md, section 6). */
export interface Proof {
  /** `online` is a form or an app of another system: only a file brings it. */
  readonly how: 'paper' | 'phone' | 'in-person' | 'email' | 'online';
  /** The day the person agreed, YYYY-MM-DD in the school's zone. */
  readonly agreedOn: string;
  /** The ticked statement that the person agreed. */
  readonly personAgreed: boolean;
  /** Over the person's own No or STOP: how and in what words they asked to be texted again. */
  readonly askedAgain: { readonly how: Proof['how']; readonly words: string } | null;
  /** For a person under 18: the adult of the family who said Yes. */
  readonly adultPersonId: string | null;
}
