import { emailKeyOf } from '../auth/email-key.js';
import type { Tx } from '../db/transaction.js';

/** An address, and who says something about it. */
export interface AddressReport {
  readonly address: string;
  /** The one school that it is to count for; `null` where the mail server speaks, which serves every school alike. */
  readonly organizationId: string | null;
}

/** Remembers that mail to an address does not get through, wherever it is on file. Nobody's answer about texts changes. */
export async function markAddressUnusable(
  tx: Tx,
  { address, organizationId }: AddressReport,
  now: Date,
): Promise<void> {
  const key = emailKeyOf(address);
  const [ofPeople, among] = within('organization_id', organizationId);
  await tx.run(
    `UPDATE people SET email_unusable_at = ? WHERE email_key = ? AND email_unusable_at IS NULL${ofPeople}`,
    [now, key, ...among],
  );
  const [ofSchool, schools] = within('id', organizationId);
  await tx.run(
    `UPDATE organizations SET organization_email_bounced_at = ?
     WHERE LOWER(organization_email) = ? AND organization_email_bounced_at IS NULL${ofSchool}`,
    [now, key, ...schools],
  );
}

/** Mail to the address gets through again. */
export async function markAddressUsable(tx: Tx, { address, organizationId }: AddressReport): Promise<void> {
  const key = emailKeyOf(address);
  const [ofPeople, among] = within('organization_id', organizationId);
  await tx.run(`UPDATE people SET email_unusable_at = NULL WHERE email_key = ?${ofPeople}`, [key, ...among]);
  const [ofSchool, schools] = within('id', organizationId);
  await tx.run(
    `UPDATE organizations SET organization_email_bounced_at = NULL WHERE LOWER(organization_email) = ?${ofSchool}`,
    [key, ...schools],
  );
}

function within(column: 'id' | 'organization_id', organizationId: string | null): [string, string[]] {
  return organizationId === null ? ['', []] : [` AND ${column} = ?`, [organizationId]];
}
