import type { Actor, ReviewDecision } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { changeConsent } from './change-consent.js';
import type { ConsentOutcome } from './change-consent.js';
import type { ReviewRow } from './review-row.js';
import type { School } from './school.js';

export interface ReviewToDecide {
  readonly review: ReviewRow;
  readonly school: School;
  readonly decision: ReviewDecision;
  readonly way: 'office' | 'rule';
  readonly actor: Actor;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Decides an open review. The number's lock is held. */
export async function decideReviewRequest(
  tx: Tx,
  { review, school, decision, way, actor, ip, userAgent }: ReviewToDecide,
  now: Date,
): Promise<ConsentOutcome> {
  const { id: reviewId, why, receivedAt, ourNumber, language } = review;
  const ourNumberIsRetired = ourNumber !== null && (await isRetired(tx, school.organizationId, ourNumber));
  return changeConsent(
    tx,
    {
      school,
      number: review.number,
      request: {
        kind: 'decide-review',
        way,
        actor,
        causeId: newId(),
        review: { reviewId, why, receivedAt, ourNumber, ourNumberIsRetired, language },
        decision,
      },
      because: {
        evidence: {
          reviewId,
          decision,
          ...(review.inboundTextId !== null && { inboundTextId: review.inboundTextId }),
        },
        words: null,
        email: null,
        ip,
        userAgent,
      },
      reviewSubject: null,
    },
    now,
  );
}

async function isRetired(tx: Tx, organizationId: string, ourNumber: string): Promise<boolean> {
  const row = await tx.row<{ retiredAt: Date | null }>(
    'SELECT retired_at FROM texting_numbers WHERE organization_id = ? AND number = ?',
    [organizationId, ourNumber],
  );
  return row === null || row.retiredAt !== null;
}
