import type { Tx } from '../db/transaction.js';
import { appendRecords } from '../record/append-record.js';
import type { InboundText } from '../texting/store-inbound.js';
import { lockNumbers } from './lock-number.js';

interface MissedMessage {
  readonly organizationId: string;
  readonly inbound: InboundText;
  readonly now: Date;
}

/**
 * A text that the catch-up missed has come after all: its review is settled and the hold ends. What staff decided of
 * it stands, and takes effect or is undone like any other decision.
 */
export async function settleMissedMessage(tx: Tx, missed: MissedMessage): Promise<void> {
  const { organizationId, inbound } = missed;
  // First: the catch-up may be opening the review at this moment.
  await lockNumbers(tx, organizationId, [inbound.fromNumber]);
  const review = await tx.row<{ id: string }>(
    `SELECT id FROM reviews WHERE organization_id = ? AND provider_message_id = ?
       AND why = 'missed-message' AND settled_at IS NULL`,
    [organizationId, inbound.providerMessageId],
  );
  if (review === null) return;
  const open = { id: review.id, organizationId, settledAt: null };
  await tx.update('reviews', { inboundTextId: inbound.id }, open);
  await release(tx, missed, review.id);
}

async function release(
  tx: Tx,
  { organizationId, inbound, now }: MissedMessage,
  reviewId: string,
): Promise<void> {
  const { causeId } = inbound;
  const released = await tx.update(
    'reviews',
    { decidedAt: now, settledAt: now, decision: 'not-a-request', decisionCauseId: causeId, remindAt: null },
    { id: reviewId, organizationId, settledAt: null, decidedAt: null },
  );
  if (released === 0) return;
  const because = {
    causeId,
    way: 'text-reply',
    actor: { kind: 'carrier' },
    evidence: { reviewId, inboundTextId: inbound.id },
    words: null,
    email: null,
    ip: null,
    userAgent: null,
  } as const;
  const ofNumber = {
    kind: 'released',
    number: inbound.fromNumber,
    personId: null,
    before: null,
    after: null,
  } as const;
  await appendRecords(tx, { organizationId, because, now }, [ofNumber]);
}
