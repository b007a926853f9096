import type { Tx } from '../db/transaction.js';
import type { InboundText } from '../texting/store-inbound.js';

/** A text that the catch-up missed has come after all: its review is settled and the hold ends. */
export async function settleMissedMessage(
  tx: Tx,
  { organizationId, inbound, now }: { organizationId: string; inbound: InboundText; now: Date },
): Promise<void> {
  await tx.update(
    'reviews',
    { decidedAt: now, decision: 'not-a-request', remindAt: null, inboundTextId: inbound.id },
    {
      organizationId,
      providerMessageId: inbound.providerMessageId,
      why: 'missed-message',
      decidedAt: null,
    },
  );
}
