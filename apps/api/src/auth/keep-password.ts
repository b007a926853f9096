import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import type { PasswordEntity } from './password.entity.js';
import { endOtherSessions } from './session.js';

interface Owner {
  readonly ownerId: string;
  readonly organizationId: string;
}

/** Returns the hash of somebody's password, or null where they have none. */
export async function passwordHashOf(sql: Sql, { ownerId, organizationId }: Owner): Promise<string | null> {
  const row = await sql.row<{ hash: string }>(
    'SELECT hash FROM passwords WHERE owner_id = ? AND organization_id = ?',
    [ownerId, organizationId],
  );
  return row?.hash ?? null;
}

/** Keeps somebody's new password and ends their sessions but `keptSession`: whoever knew the old one is out. */
export async function choosePassword(
  tx: Tx,
  { ownerId, organizationId }: Owner,
  { hash, now, keptSession }: { hash: string; now: Date; keptSession: string | null },
): Promise<void> {
  const row: PasswordEntity = { ownerId, organizationId, hash, changedAt: now };
  await tx.upsert('passwords', row, { key: ['ownerId'], set: ['hash', 'changedAt'] });
  await endOtherSessions(tx, ownerId, keptSession);
}
