/**
 * The words of consent: what is known before a decision, what can be asked, what can be decided.
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
  | 'rule';

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
  readonly settings: NoticeSettings;
}

export interface OpenReview {
  readonly reviewId: string;
  readonly why: ReviewReason;
}

/** What the organization chose about notices (docs/semantics.md, section 2). */
export interface NoticeSettings {
  /** Tell the Organization Email when staff turn somebody out. Off unless chosen. */
  readonly tellsOfficeOfStaffOut: boolean;
  /** E-mail people who were turned out by somebody else's act. On unless switched off. */
  readonly tellsPeopleTurnedOut: boolean;
}

export type ReviewReason =
  'unclear' | 'wrong-number' | 'start-needs-review' | 'reported-request' | 'missed-message';

/** How staff or an API client know of a Yes (docs/semantics.md, section 6). */
export interface Proof {
  readonly how: 'paper' | 'phone' | 'in-person' | 'email';
  /** The day the person agreed, YYYY-MM-DD in the school's zone. */
  readonly agreedOn: string;
  /** The ticked statement that the person agreed. */
  readonly personAgreed: boolean;
  /** Over the person's own No or STOP: how and in what words they asked to be texted again. */
  readonly askedAgain: { readonly how: Proof['how']; readonly words: string } | null;
  /** For a person under 18: the adult of the family who said Yes. */
  readonly adultPersonId: string | null;
}

interface Asked {
  readonly actor: Actor;
  /** Id that ties together everything done because of this request. */
  readonly causeId: string;
}

/** A Yes or No for one person, at the number that is on their record now. */
export interface SetAnswerRequest extends Asked {
  readonly kind: 'set-answer';
  readonly personId: string;
  readonly answer: 'in' | 'out';
  readonly way: 'portal' | 'staff' | 'email-page' | 'api' | 'office';
  /** The version that the asker saw. Needed for a Yes, not looked at for a No. */
  readonly seenVersion: number | null;
  /** The consent wording stood beside the Yes (portal, e-mailed page). */
  readonly sawWording: boolean;
  /** Portal, for another adult: the statement that they asked for it. */
  readonly theyAskedForIt: boolean;
  readonly proof: Proof | null;
  /** The adult of the family who acts or is named: the signed-in contact, or the link's addressee. */
  readonly actingAdultId: string | null;
  /** The e-mailed link, where the request came through one. */
  readonly link: { readonly isValidForYes: boolean } | null;
  /** Today in the school's zone, YYYY-MM-DD. */
  readonly today: string;
}

/** A reply that means stop, or that the carrier took as one. */
export interface StopReplyRequest extends Asked {
  readonly kind: 'stop-reply';
  readonly way: 'text-reply' | 'api';
  readonly ourNumber: string;
  readonly ourNumberIsRetired: boolean;
  readonly receivedAt: Date;
  readonly language: Language;
  /** The carrier itself answered this very message. */
  readonly carrierAnswered: boolean;
}

/** START or UNSTOP. */
export interface StartReplyRequest extends Asked {
  readonly kind: 'start-reply';
  readonly way: 'text-reply' | 'api';
  readonly ourNumber: string;
  readonly ourNumberIsRetired: boolean;
  readonly receivedAt: Date;
  /** The carrier's own time of this message; `null` when it could not be learnt. */
  readonly carrierTime: Date | null;
  /** It came through a webhook whose signature was verified. */
  readonly isVerified: boolean;
  readonly language: Language;
}

/** "Stop all texts to this number", by a holder, by staff, or heard by the office. */
export interface StopNumberRequest extends Asked {
  readonly kind: 'stop-number';
  readonly way: 'portal' | 'email-page' | 'staff' | 'api' | 'office';
  /** The holder whose own wish it is, where that is known: it is recorded as their own No. */
  readonly forPersonId: string | null;
}

/** Staff lift a suppression that no STOP made. */
export interface LiftOfficeStopRequest extends Asked {
  readonly kind: 'lift-office-stop';
  readonly way: 'staff';
  readonly reason: string;
}

/** Error 200: the carrier refuses to carry texts of this pair. */
export interface CarrierBlockRequest extends Asked {
  readonly kind: 'carrier-block';
  readonly way: 'carrier';
  readonly ourNumber: string;
  /** When the refused text was handed to the carrier. */
  readonly textHandedOverAt: Date;
}

/** Something a person of the office must look at; the number is held until then. */
export interface OpenReviewRequest extends Asked {
  readonly kind: 'open-review';
  readonly way: 'text-reply' | 'api' | 'staff' | 'carrier';
  readonly why: ReviewReason;
}

export type ReviewDecision = 'stop' | 'not-a-request' | 'wrong-number' | 'start';

/** Staff decide a review, or its clock does. */
export interface DecideReviewRequest extends Asked {
  readonly kind: 'decide-review';
  readonly way: 'office' | 'rule';
  readonly review: {
    readonly reviewId: string;
    readonly why: ReviewReason;
    /** When the text or report behind the review was received. */
    readonly receivedAt: Date;
    /** Where the text was sent to; `null` for a report without one. */
    readonly ourNumber: string | null;
    readonly ourNumberIsRetired: boolean;
    readonly language: Language;
  };
  readonly decision: ReviewDecision;
}

export type ConsentRequest =
  | SetAnswerRequest
  | StopReplyRequest
  | StartReplyRequest
  | StopNumberRequest
  | LiftOfficeStopRequest
  | CarrierBlockRequest
  | OpenReviewRequest
  | DecideReviewRequest;

/** What becomes of one person's answer. Before and after may be the same: it is still recorded. */
export interface AnswerChange {
  readonly personId: string;
  readonly before: Answer;
  readonly after: Answer;
  readonly ownNoAt: Date | null;
  readonly phoneStopAt: Date | null;
  readonly lastNoAt: Date | null;
  readonly adultYesBy: string | null;
  readonly episode: PersonStanding['episode'];
}

/** A suppression is stored as it stands here, `since` included: later decisions compare instants with it. */
export type SuppressionChange =
  ({ readonly kind: 'suppress' } & Suppression) | { readonly kind: 'lift'; readonly episodeId: string };

/** What to remember of a pair; absent fields stay as they are. */
export interface PairChange {
  readonly ourNumber: string;
  readonly stopHeardAt?: Date;
  readonly startHeardAt?: Date;
  readonly carrierBlockedAt?: Date;
}

export type ReviewChange =
  | { readonly kind: 'open'; readonly why: ReviewReason }
  | { readonly kind: 'decide'; readonly reviewId: string; readonly decision: ReviewDecision };

/** What the office is told about, one e-mail each. */
export type OfficeNews =
  | 'out-in-portal'
  | 'yes-on-page'
  | 'no-on-page'
  | 'stop-by-text'
  | 'start-by-text'
  | 'out-by-staff'
  | 'heard-by-office'
  | 'number-stopped-in-portal'
  | 'number-stopped-on-page'
  | 'carrier-block'
  | 'review-opened'
  | 'review-decided-out'
  | 'review-stopped-by-rule';

/** What a change owes. The outbox carries it out after the commit, never before. */
export type Effect =
  | {
      readonly kind: 'confirm-stop-by-text';
      readonly ourNumber: string;
      readonly language: Language;
      readonly deadline: Date;
    }
  | { readonly kind: 'confirm-stop-by-email'; readonly personId: string; readonly language: Language }
  | {
      readonly kind: 'answer-start-by-text';
      readonly ourNumber: string;
      readonly language: Language;
      readonly turnedOn: readonly string[];
      readonly stillOff: readonly string[];
    }
  | {
      readonly kind: 'tell-office';
      readonly news: OfficeNews;
      readonly personIds: readonly string[];
      readonly delaySeconds: number;
    }
  | {
      readonly kind: 'confirm-answer-by-email';
      readonly personId: string;
      readonly answer: 'in' | 'out';
      /** The adult of the family who answered for them, where the mail goes to that adult. */
      readonly toPersonId?: string;
    }
  | {
      readonly kind: 'tell-person-turned-out';
      readonly personId: string;
      readonly way: WayIn;
      readonly delaySeconds: number;
    }
  | { readonly kind: 'tell-person-turned-in'; readonly personId: string }
  /** Take the person off queued texts; cancel a text that is left with nobody. */
  | { readonly kind: 'withdraw-person-from-texts'; readonly personId: string }
  /** Cancel every queued text to the number. */
  | { readonly kind: 'withdraw-texts-to-number' }
  /** An undo within the delay leaves no mail behind. */
  | { readonly kind: 'withdraw-waiting-notices'; readonly personId: string };

export type RefusalReason =
  | 'archived'
  | 'no-number'
  | 'wording-missing'
  | 'said-no-themselves'
  | 'statement-missing'
  | 'proof-missing'
  | 'proof-date-in-future'
  | 'proof-of-asking-again-missing'
  | 'needs-adult'
  | 'link-not-valid-for-yes'
  | 'number-is-wrong'
  | 'stop-was-heard'
  | 'stopped-by-its-holder'
  | 'not-suppressed'
  | 'not-for-this-review'
  | 'reason-missing';

export type Decision =
  | {
      readonly kind: 'changed';
      readonly answers: readonly AnswerChange[];
      readonly suppression: SuppressionChange | null;
      readonly pairs: readonly PairChange[];
      readonly reviews: readonly ReviewChange[];
      readonly effects: readonly Effect[];
    }
  /** Already so: success, and nobody is told. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly why: RefusalReason }
  /** Somebody changed it first (only ever for a Yes). */
  | { readonly kind: 'conflict' };
