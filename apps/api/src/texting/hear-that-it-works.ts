import type { Tx } from '../db/transaction.js';

/** A number that texts us, or to which a text was delivered, can be reached, whatever the carrier said of it before. */
export async function hearThatItWorks(tx: Tx, organizationId: string, number: string): Promise<void> {
  await tx.run(
    `UPDATE numbers SET unusable_at = NULL, unusable_because = NULL
     WHERE organization_id = ? AND number = ? AND unusable_at IS NOT NULL`,
    [organizationId, number],
  );
}
