import type { Tx } from '../db/transaction.js';
import type { InboundText } from './store-inbound.js';

/** Who texts can be texted, whatever the carrier said of the number. */
export async function hearThatItWorks(tx: Tx, { organizationId, fromNumber }: InboundText): Promise<void> {
  await tx.run(
    `UPDATE numbers SET unusable_at = NULL, unusable_because = NULL
     WHERE organization_id = ? AND number = ? AND unusable_at IS NOT NULL`,
    [organizationId, fromNumber],
  );
}
