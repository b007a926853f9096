import { emailKeyOf } from '../auth/email-key.js';
import type { Tx } from '../db/transaction.js';

/**
 * Remembers that mail to an address does not get through, wherever it is on file: the mail server refuses it for
 * every school alike. Nobody's answer about texts changes.
 */
export async function markAddressUnusable(tx: Tx, address: string, now: Date): Promise<void> {
  const key = emailKeyOf(address);
  await tx.run('UPDATE people SET email_unusable_at = ? WHERE email_key = ? AND email_unusable_at IS NULL', [
    now,
    key,
  ]);
  await tx.run(
    `UPDATE organizations SET organization_email_bounced_at = ?
     WHERE LOWER(organization_email) = ? AND organization_email_bounced_at IS NULL`,
    [now, key],
  );
}
