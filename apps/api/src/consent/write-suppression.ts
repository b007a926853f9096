import type { PairChange, SuppressionChange } from '@optline/domain';
import type { Tx } from '../db/transaction.js';

export interface NumberKey {
  readonly organizationId: string;
  readonly number: string;
}

/** Suppresses numbers, or lifts their suppressions. The numbers' locks are held. */
export async function writeSuppressions(
  tx: Tx,
  { organizationId, now }: { readonly organizationId: string; readonly now: Date },
  changes: ReadonlyArray<{ readonly number: string; readonly change: SuppressionChange }>,
): Promise<void> {
  const suppressed = changes.flatMap(({ number, change }) => {
    if (change.kind === 'lift') return [];
    const { episodeId, reason, since } = change;
    return { organizationId, number, episodeId, reason, suppressedAt: since, liftedAt: null };
  });
  await tx.upsert('suppressions', suppressed, {
    key: ['organizationId', 'number'],
    set: ['episodeId', 'reason', 'suppressedAt', 'liftedAt'],
  });
  for (const { number, change } of changes)
    if (change.kind === 'lift')
      await tx.update(
        'suppressions',
        { liftedAt: now },
        { organizationId, number, episodeId: change.episodeId },
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
