import type { Actor, WayIn } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { appendRecords } from '../record/append-record.js';
import { withdrawPersonFromTexts } from '../texting/withdraw-texts.js';

/** Who puts people away, or takes them out again, and by which door. */
export interface PuttingAway {
  readonly organizationId: string;
  readonly way: WayIn;
  readonly actor: Actor;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly now: Date;
}

export interface PersonAtNumber {
  readonly id: string;
  readonly cellPhone: string | null;
}

/**
 * Archives people: nothing is sent to them, their answers stay as they are, and a STOP of their phone still turns
 * them out. Their numbers are locked by then.
 */
export async function archivePeople(
  tx: Tx,
  by: PuttingAway,
  people: readonly PersonAtNumber[],
): Promise<void> {
  const { organizationId, now } = by;
  for (const { id } of people) {
    await tx.run(
      'UPDATE people SET archived_at = ?, version = version + 1 WHERE id = ? AND organization_id = ?',
      [now, id, organizationId],
    );
    await withdrawPersonFromTexts(tx, { organizationId, personId: id, why: 'archived', now });
  }
  await record(tx, by, { kind: 'archived', people });
}

/** Restores people with the answers that stood, or that came to stand meanwhile. */
export async function restorePeople(
  tx: Tx,
  by: PuttingAway,
  people: readonly PersonAtNumber[],
): Promise<void> {
  for (const { id } of people)
    await tx.run(
      'UPDATE people SET archived_at = NULL, version = version + 1 WHERE id = ? AND organization_id = ?',
      [id, by.organizationId],
    );
  await record(tx, by, { kind: 'restored', people });
}

async function record(
  tx: Tx,
  { organizationId, way, actor, ip, userAgent, now }: PuttingAway,
  { kind, people }: { kind: 'archived' | 'restored'; people: readonly PersonAtNumber[] },
): Promise<void> {
  const because = { causeId: newId(), way, actor, evidence: {}, words: null, email: null, ip, userAgent };
  await appendRecords(
    tx,
    { organizationId, because, now },
    people.map(({ id, cellPhone }) => ({ kind, number: cellPhone, personId: id, before: null, after: null })),
  );
}
