import type { Tx } from '../db/transaction.js';

/**
 * Pauses sending for every school, as after a restore from a backup: what people asked since may be missing. The
 * catch-up that has to run first is one after this moment. Returns how many schools there are.
 */
export async function pauseSending(tx: Tx, now: Date): Promise<number> {
  await tx.run('UPDATE organizations SET sending_paused_at = ?', [now]);
  return tx.count('SELECT COUNT(*) FROM organizations');
}
