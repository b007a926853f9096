import { lockNumbers } from '../../consent/lock-number.js';
import { inTransaction } from '../../db/transaction.js';
import type { House } from '../../house.js';

/** Longer than a request to the carrier takes, and the storing of its answer. */
const claimedForMs = 60_000;
const atOnce = 100;

interface Interrupted {
  readonly id: string;
  readonly organizationId: string;
  readonly toNumber: string;
}

/**
 * Settles texts whose dispatcher died while they were on their way. Nobody knows whether the carrier has them, so they
 * are never sent again; a delivery report may say so yet.
 */
export async function releaseInterrupted(house: House): Promise<void> {
  const now = house.now();
  const before = new Date(now.getTime() - claimedForMs);
  const found = await house.db.read.rows<Interrupted>(
    `SELECT id, organization_id, to_number FROM text_messages
     WHERE state = 'sending' AND handed_over_at < ? LIMIT ${atOnce}`,
    [before],
  );
  for (const { id, organizationId, toNumber } of found)
    await inTransaction(house.db, async (tx) => {
      await lockNumbers(tx, organizationId, [toNumber]);
      await tx.run(
        `UPDATE text_messages SET state = 'unknown', state_reason = 'interrupted', settled_at = ?
         WHERE id = ? AND state = 'sending' AND handed_over_at < ?`,
        [now, id, before],
      );
    });
  if (found.length > 0)
    house.log.error({ texts: found.length }, 'texts were interrupted: whether they were sent is not known');
}
