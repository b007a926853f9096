import { emailKeyOf } from '../auth/email-key.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { addressHashOf } from './address-hash.js';
import type { InvitationEndEntity } from './invitation-end.entity.js';
import { refreshOutcomes } from './outcomes.js';

/** The button of the mail program, our page, or the mail server: by its own link or because of a complaint. */
export type WayOfLeaving = 'one-click' | 'page' | 'mail-server' | 'complaint';

export interface Leaving {
  readonly organizationId: string;
  readonly addressHash: string;
  readonly way: WayOfLeaving;
  readonly now: Date;
}

/** Ends invitations of a school to an address. It changes nothing else: no answer about texts, and no other mail. */
export async function endInvitations(
  tx: Tx,
  { organizationId, addressHash, way, now }: Leaving,
): Promise<void> {
  const row: InvitationEndEntity = { organizationId, addressHash, way, endedAt: now };
  // By our own door it is for good, though the mail server ended them before.
  if (isOfMailServer(way)) await tx.insertIgnore('invitation_ends', row);
  else await tx.upsert('invitation_ends', row, { key: ['organizationId', 'addressHash'], set: ['way'] });
  const mails = await tx.rows<{ id: string }>(
    `SELECT id FROM invitation_mails
     WHERE organization_id = ? AND address_hash = ? AND state IN ('waiting', 'sent')`,
    [organizationId, addressHash],
  );
  if (mails.length === 0) return;
  const ids = mails.map(({ id }) => id);
  await tx.update('invitation_mails', { state: 'unsubscribed' }, { id: ids, organizationId });
  await refreshOutcomes(tx, organizationId, ids);
}

function isOfMailServer(way: WayOfLeaving): boolean {
  return way === 'mail-server' || way === 'complaint';
}

/** For each school that has the address on file, or for the one that reports it: the mail server serves all alike. */
export async function endInvitationsEverywhere(
  tx: Tx,
  {
    address,
    organizationId,
    way,
    now,
  }: Omit<Leaving, 'addressHash' | 'organizationId'> & {
    readonly address: string;
    readonly organizationId: string | null;
  },
): Promise<void> {
  const [within, params] =
    organizationId === null ? ['', []] : [' AND organization_id = ?', [organizationId]];
  const schools = await tx.rows<{ organizationId: string }>(
    `SELECT DISTINCT organization_id FROM people WHERE email_key = ?${within}`,
    [emailKeyOf(address), ...params],
  );
  const addressHash = addressHashOf(address);
  for (const school of schools)
    await endInvitations(tx, { organizationId: school.organizationId, addressHash, way, now });
}

/** The mail server carries invitations to the address again; who left by our own door stays away. */
export async function resumeInvitations(
  tx: Tx,
  { addressHash, organizationId }: { addressHash: string; organizationId: string | null },
): Promise<void> {
  const [within, params] =
    organizationId === null ? ['', []] : [' AND organization_id = ?', [organizationId]];
  await tx.run(
    `DELETE FROM invitation_ends WHERE address_hash = ? AND way IN ('mail-server', 'complaint')${within}`,
    [addressHash, ...params],
  );
}

/** Those of the addresses that get no more invitations, and since when. */
export async function addressesThatLeft(
  sql: Sql,
  organizationId: string,
  addressHashes: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (addressHashes.length === 0) return new Map();
  const rows = await sql.rows<{ addressHash: string; endedAt: Date }>(
    `SELECT address_hash, ended_at FROM invitation_ends
     WHERE organization_id = ? AND address_hash IN (${placeholders(addressHashes.length)})`,
    [organizationId, ...addressHashes],
  );
  return new Map(rows.map((row) => [row.addressHash, row.endedAt]));
}
