import type { Actor, Language, Proof, ReviewDecision, ReviewReason } from './consent.js';

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
  readonly way:
    'portal' | 'staff' | 'email-page' | 'api' | 'office' | 'registration' | 'bulk-opt-in' | 'import';
  /**
   * The version that the asker saw. Needed for a Yes, not looked at for a No, nor by the ways that reach only
   * people who were never asked.
   */
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
  readonly way: 'portal' | 'email-page' | 'staff' | 'api' | 'office' | 'import';
  /** The holder whose own wish it is, where that is known: it is recorded as their own No. */
  readonly forPersonId: string | null;
}

/** Staff lift a suppression that no STOP made. */
export interface LiftOfficeStopRequest extends Asked {
  readonly kind: 'lift-office-stop';
  readonly way: 'staff';
  readonly reason: string;
}

/** A bulk opt-in is taken back whole: whose Yes rests on it alone was never asked again. */
export interface TakeBackRequest extends Asked {
  readonly kind: 'take-back';
  readonly way: 'bulk-opt-in';
  readonly personId: string;
  /** Nothing says Yes for them but this bulk opt-in, and others that were taken back too. */
  readonly isOnlyYes: boolean;
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
  /** The text that has to be looked at; `null` for something without one. */
  readonly text: { readonly ourNumber: string; readonly words: string } | null;
}

/** Staff decide a review. It takes effect only when it can be undone no more. */
export interface DecideReviewRequest extends Asked {
  readonly kind: 'decide-review';
  readonly way: 'office';
  readonly reviewId: string;
  readonly decision: ReviewDecision;
}

/** Staff take back a decision that has not taken effect. */
export interface UndoDecisionRequest extends Asked {
  readonly kind: 'undo-decision';
  readonly way: 'office';
  readonly reviewId: string;
}

/** The decision of a review takes effect: what staff decided under this cause, or the stop of the clock. */
export interface SettleReviewRequest extends Asked {
  readonly kind: 'settle-review';
  readonly way: 'office' | 'rule';
  readonly review: {
    readonly reviewId: string;
    /** When the text or report behind the review was received. */
    readonly receivedAt: Date;
    /** Where the text was sent to; `null` for a report without one. */
    readonly ourNumber: string | null;
    readonly ourNumberIsRetired: boolean;
    readonly language: Language;
    /** Who is reported to have asked; `null` where a text asked. */
    readonly personId: string | null;
  };
}

export type ConsentRequest =
  | SetAnswerRequest
  | StopReplyRequest
  | StartReplyRequest
  | StopNumberRequest
  | LiftOfficeStopRequest
  | TakeBackRequest
  | CarrierBlockRequest
  | OpenReviewRequest
  | DecideReviewRequest
  | UndoDecisionRequest
  | SettleReviewRequest;
