import type { Actor, Language, OfficeNews, ReviewReason, WayIn } from '@optline/domain';

/**
 * Everything that may be owed. A payload holds ids and facts of the moment, never a name, an address or a
 * token: the worker looks those up when it renders, so that an erased person is not written to.
 */
export interface JobPayloads {
  'office-email': {
    readonly news: OfficeNews;
    readonly personIds: readonly string[];
    readonly number: string | null;
    readonly way: WayIn;
    readonly actor: Actor;
    readonly inboundTextId: string | null;
    readonly reviewId: string | null;
    readonly happenedAt: string;
  };
  'confirm-answer-email': {
    readonly personId: string;
    readonly answer: 'in' | 'out';
    /** The adult who answered for them, where it goes to that adult. */
    readonly toPersonId?: string;
    readonly number: string | null;
    readonly happenedAt: string;
  };
  'turned-out-email': {
    readonly personId: string;
    readonly way: WayIn;
    readonly actor: Actor;
    readonly number: string | null;
    readonly happenedAt: string;
  };
  'turned-in-email': { readonly personId: string; readonly causeId: string; readonly happenedAt: string };
  'stop-confirmed-email': {
    readonly personId: string;
    readonly language: Language;
    readonly number: string | null;
    readonly happenedAt: string;
  };
  'texting-email': { readonly personId: string; readonly addresseeId: string };
  'sign-in-email': {
    readonly emailKey: string;
    readonly audience: 'staff' | 'parent';
    readonly purpose: 'sign-in' | 'reset' | 'invitation';
    /** The one account of the job's organization that the link is for, where a manager asked for it. */
    readonly ownerId?: string;
  };
  /** No notice: the decision of a review takes effect. The job's cause is the one that decided. */
  'settle-review': { readonly reviewId: string };
  'registration-email': { readonly registrationId: string };
  'review-reminder-email': { readonly reviewId: string; readonly why: ReviewReason };
}

export type JobKind = keyof JobPayloads;

/** What is carried out by ourselves, and reaches nobody outside. */
export const ownDeeds: readonly JobKind[] = ['settle-review'];
