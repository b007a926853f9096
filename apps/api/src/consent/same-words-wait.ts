import type { Tx } from '../db/transaction.js';
import type { InboundText } from '../texting/store-inbound.js';
import { lockNumbers } from './lock-number.js';

/**
 * Whether the same words from the same phone to the same number of ours wait for somebody's decision already. The
 * number is held by them, and what is decided of them is decided of these too: a machine that says one thing a hundred
 * times asks for one decision. Takes the number's lock, so that nobody decides meanwhile.
 */
export async function sameWordsWait(
  tx: Tx,
  { organizationId, fromNumber, toNumber, body }: InboundText,
): Promise<boolean> {
  if (organizationId === null) return false;
  await lockNumbers(tx, organizationId, [fromNumber]);
  const waiting = await tx.row(
    `SELECT r.id FROM reviews r JOIN inbound_texts i ON i.id = r.inbound_text_id
     WHERE r.organization_id = ? AND r.number = ? AND r.settled_at IS NULL AND r.decided_at IS NULL
       AND i.to_number = ? AND i.body = ? LIMIT 1`,
    [organizationId, fromNumber, toNumber, body],
  );
  return waiting !== null;
}
