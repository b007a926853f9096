import type { Actor, ConsentRequest, ReviewDecision } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { changeConsent } from './change-consent.js';
import type { ConsentOutcome } from './change-consent.js';
import type { ReviewRow } from './review-row.js';
import type { School } from './school.js';

/** An open review whose number is locked, and who acts on it. */
export interface ReviewAtHand {
  readonly review: ReviewRow;
  readonly school: School;
  readonly actor: Actor;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Staff decide. Until it can be undone no more, nothing follows from it. */
export function decideReview(
  tx: Tx,
  { decision, ...at }: ReviewAtHand & { readonly decision: ReviewDecision },
  now: Date,
): Promise<ConsentOutcome> {
  const { actor } = at;
  const { id: reviewId } = at.review;
  const request = {
    kind: 'decide-review',
    way: 'office',
    causeId: newId(),
    actor,
    reviewId,
    decision,
  } as const;
  return change(tx, { ...at, request, decision }, now);
}

/** Staff take a decision back. */
export function undoDecision(tx: Tx, at: ReviewAtHand, now: Date): Promise<ConsentOutcome> {
  const { actor } = at;
  const { id: reviewId, decision } = at.review;
  const request = { kind: 'undo-decision', way: 'office', causeId: newId(), actor, reviewId } as const;
  return change(tx, { ...at, request, decision }, now);
}

/** The decision made under this cause takes effect, or the stop of the clock. */
export async function settleReview(
  tx: Tx,
  { review, school, way, actor, causeId }: Settling,
  now: Date,
): Promise<ConsentOutcome> {
  const { id: reviewId, receivedAt, ourNumber, language, personId } = review;
  const ourNumberIsRetired = ourNumber !== null && (await isRetired(tx, school.organizationId, ourNumber));
  const request = {
    kind: 'settle-review',
    way,
    causeId,
    actor,
    review: { reviewId, receivedAt, ourNumber, ourNumberIsRetired, language, personId },
  } as const;
  const decision = way === 'rule' ? 'stop' : review.decision;
  const at = { review, school, actor, ip: null, userAgent: null };
  return change(tx, { ...at, request, decision }, now);
}

export interface Settling extends Pick<ReviewAtHand, 'review' | 'school' | 'actor'> {
  readonly way: 'office' | 'rule';
  readonly causeId: string;
}

function change(
  tx: Tx,
  at: ReviewAtHand & { readonly request: ConsentRequest; readonly decision: ReviewDecision | null },
  now: Date,
): Promise<ConsentOutcome> {
  const { review, school, request, decision, ip, userAgent } = at;
  const { id: reviewId, number, inboundTextId } = review;
  const evidence = {
    reviewId,
    ...(decision !== null && { decision }),
    ...(inboundTextId !== null && { inboundTextId }),
  };
  const because = { evidence, words: null, email: null, ip, userAgent };
  return changeConsent(tx, { school, number, request, because, reviewSubject: null }, now);
}

async function isRetired(tx: Tx, organizationId: string, ourNumber: string): Promise<boolean> {
  const row = await tx.row<{ retiredAt: Date | null }>(
    'SELECT retired_at FROM texting_numbers WHERE organization_id = ? AND number = ?',
    [organizationId, ourNumber],
  );
  return row === null || row.retiredAt !== null;
}
