import type {
  Answer,
  Language,
  PersonStanding,
  ReviewDecision,
  ReviewReason,
  Suppression,
  WaitingDecision,
  WayIn,
} from './consent.js';

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
  /** It waits until it can be undone no more; the review stays open. */
  | { readonly kind: 'decide'; readonly reviewId: string; readonly waiting: WaitingDecision }
  | { readonly kind: 'undo'; readonly reviewId: string }
  /** The review is over, and with it its hold. */
  | { readonly kind: 'settle'; readonly reviewId: string; readonly decision: ReviewDecision };

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
  /** The one text that welcomes a number: owed once in its life, whoever says Yes there first. */
  | {
      readonly kind: 'welcome-number';
      readonly personId: string;
      readonly delaySeconds: number;
      /** The person waits for it, so it does not wait for the hours. */
      readonly isAwaited: boolean;
    }
  /** Take the person off queued texts; cancel a text that is left with nobody. */
  | {
      readonly kind: 'withdraw-person-from-texts';
      readonly personId: string;
      /** Their answer from now on, which is why the texts are not for them. */
      readonly answer: 'out' | 'never-asked';
    }
  /** Cancel every queued text to the number. */
  | { readonly kind: 'withdraw-texts-to-number' }
  /** The decision of the review takes effect, unless it was undone by then. */
  | { readonly kind: 'settle-review'; readonly reviewId: string; readonly delaySeconds: number }
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
  | 'too-late-to-undo'
  | 'reason-missing'
  | 'asked-before'
  | 'number-suppressed';

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
