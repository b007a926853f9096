import type { Tx } from '../db/transaction.js';

/**
 * Pauses sending for every school, as after a restore from a backup: what people asked since may be missing. The
 * catch-up that has to run first is one after this moment. Returns how many schools there are.
 */
export async function pauseSending(tx: Tx, now: Date): Promise<number> {
  await tx.run('UPDATE organizations SET sending_paused_at = ?', [now]);
  await distrustWhatWaits(tx, now);
  return tx.count('SELECT COUNT(*) FROM organizations');
}

/**
 * What waited when the backup was made may have been sent since. Mails are looked for at the mail server first; of a
 * text nobody can know, so it is never sent again, and a text to many that may have begun waits for somebody's word.
 */
async function distrustWhatWaits(tx: Tx, now: Date): Promise<void> {
  const restored = 'restored from a backup';
  await tx.run(
    `UPDATE text_messages SET state = 'unknown', state_reason = 'restored', settled_at = ?
     WHERE state IN ('queued', 'sending')`,
    [now],
  );
  // One whose time came since the backup was begun by then, as far as anybody knows.
  await tx.run(
    `UPDATE broadcasts SET state = 'paused', state_reason = 'restored', steered_at = ?
     WHERE state = 'preparing' OR (state = 'waiting' AND scheduled_at <= ?)`,
    [now, now],
  );
  await tx.run(
    `UPDATE outbox_jobs SET state = 'waiting', claimed_by = NULL, last_error = ? WHERE state IN ('waiting', 'running')`,
    [`maybe: ${restored}`],
  );
}
