import type { Proof } from '@optline/domain';

/**
 * What proves a record, without names, texts or addresses: those stand in `record_details`, so that erasure
 * can blank them and the record stays.
 */
export interface ConsentEvidence {
  /** The text that was received. */
  readonly inboundTextId?: string;
  /** The rule of `readReply` that spoke, and what the carrier made of the text. */
  readonly rule?: string;
  readonly carrierIntent?: string;
  /** Our number that the text came to or went out from. */
  readonly ourNumber?: string;
  /** The carrier's own time of the text, ISO 8601. */
  readonly carrierTime?: string;
  /** The consent wording that stood beside the answer. */
  readonly wordingId?: string;
  readonly wordingVersion?: number;
  readonly wordingLanguage?: string;
  readonly linkId?: string;
  /** The confirmation that the phone was asked for by text. */
  readonly confirmationId?: string;
  /** The adult who ticked the box for somebody under 18, before the phone was asked. */
  readonly adultPersonId?: string;
  readonly proof?: Omit<Proof, 'askedAgain'>;
  /** Of a bulk opt-in: which, and the statement that was ticked, word for word. */
  readonly bulkOptInId?: string;
  readonly statement?: string;
  /** Over a No or STOP of their own: how they asked again. Their words stand beside the record. */
  readonly askedAgainBy?: Proof['how'];
  readonly theyAskedForIt?: boolean;
  /** How a request heard by the office came in, and when. */
  readonly heardBy?: string;
  readonly heardAt?: string;
  /** The file that brought it, and the line in it. */
  readonly importId?: string;
  readonly importLine?: number;
  readonly reviewId?: string;
  readonly decision?: string;
  readonly episodeId?: string;
  readonly reason?: string;
  readonly textMessageId?: string;
  readonly previousNumber?: string | null;
  /** Of a merge: the record, or the family, that was merged and the one that it was merged into. */
  readonly mergedId?: string;
  readonly mergedIntoId?: string;
}
