import type { PairChange, SuppressionChange } from '@optline/domain';
import type { Tx } from '../db/transaction.js';

export interface NumberKey {
  readonly organizationId: string;
  readonly number: string;
}

/** Suppresses a number, or lifts its suppression. The number's lock is held. */
export async function writeSuppression(
  tx: Tx,
  { organizationId, number, now }: NumberKey & { readonly now: Date },
  change: SuppressionChange,
): Promise<void> {
  if (change.kind === 'lift') {
    await tx.update(
      'suppressions',
      { liftedAt: now },
      { organizationId, number, episodeId: change.episodeId },
    );
    return;
  }
  const { episodeId, reason, since } = change;
  await tx.upsert(
    'suppressions',
    { organizationId, number, episodeId, reason, suppressedAt: since, liftedAt: null },
    { key: ['organizationId', 'number'], set: ['episodeId', 'reason', 'suppressedAt', 'liftedAt'] },
  );
}

/** Remembers what was heard between the number and ours. */
export async function writePairs(tx: Tx, key: NumberKey, changes: readonly PairChange[]): Promise<void> {
  for (const { ourNumber, ...heard } of changes) {
    const row = { organizationId: key.organizationId, number: key.number, ourNumber, ...heard };
    const set = Object.keys(heard) as Array<keyof typeof row>;
    await tx.upsert('number_pairs', row, { key: ['organizationId', 'number', 'ourNumber'], set });
  }
}
