import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { addressHashOf } from './address-hash.js';
import type { InvitationAskEntity } from './invitation-ask.entity.js';
import type { InvitationMailEntity } from './invitation-mail.entity.js';
import type { Judged } from './judge.js';

export interface MailsOf {
  readonly id: string;
  readonly organizationId: string;
  readonly round: number;
}

/** Writes down the mails about people of a run: one for each address, with a question for each person. */
export async function addMails(
  tx: Tx,
  run: MailsOf,
  { judged, now }: { judged: readonly Judged[]; now: Date },
): Promise<void> {
  const asks = judged.flatMap(({ person, readers }) =>
    readers.map((reader) => ({
      personId: person.id,
      addresseeId: reader.id,
      hash: addressHashOf(reader.email),
    })),
  );
  if (asks.length === 0) return;
  const mailIds = await mailIdsOf(tx, run, { hashes: [...new Set(asks.map(({ hash }) => hash))], now });
  await tx.insertIgnore<InvitationAskEntity>(
    'invitation_asks',
    // Where two adults of a family share an address, one question about a child is enough.
    asks.map(({ personId, addresseeId, hash }) => ({
      mailId: mailIds.get(hash) ?? '',
      personId,
      organizationId: run.organizationId,
      runId: run.id,
      addresseeId,
    })),
  );
}

/** The mails to these addresses, those of people gathered before among them. */
async function mailIdsOf(
  tx: Tx,
  { id: runId, organizationId, round }: MailsOf,
  { hashes, now }: { hashes: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, string>> {
  const known = await tx.rows<{ id: string; addressHash: string }>(
    `SELECT id, address_hash FROM invitation_mails
     WHERE organization_id = ? AND run_id = ? AND round = ? AND address_hash IN (${placeholders(hashes.length)})`,
    [organizationId, runId, round, ...hashes],
  );
  const ids = new Map(known.map(({ id, addressHash }) => [addressHash, id]));
  const fresh = hashes.filter((hash) => !ids.has(hash));
  const rows = fresh.map((addressHash): InvitationMailEntity => ({
    id: newId(),
    organizationId,
    runId,
    round,
    addressHash,
    state: 'waiting',
    dueAt: now,
    attempts: 0,
    claimedBy: null,
    claimedUntilAt: null,
    providerMessageId: null,
    problem: null,
    createdAt: now,
    sentAt: null,
  }));
  await tx.insert('invitation_mails', rows);
  for (const { id, addressHash } of rows) ids.set(addressHash, id);
  return ids;
}
