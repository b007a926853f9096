import { placeholders } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';

const textsPerUnit = 500;

/** Takes back some of the texts that wait of a cancelled broadcast. Returns whether none is left. */
export async function withdrawSomeTexts(tx: Tx, broadcastId: string, now: Date): Promise<boolean> {
  const some = await tx.rows<{ id: string }>(
    `SELECT id FROM text_messages WHERE broadcast_id = ? AND state = 'queued' LIMIT ${textsPerUnit} ${tx.skipLockedClause}`,
    [broadcastId],
  );
  if (some.length === 0) {
    const left = await tx.count(
      `SELECT COUNT(*) FROM text_messages WHERE broadcast_id = ? AND state = 'queued'`,
      [broadcastId],
    );
    return left === 0;
  }
  await tx.run(
    `UPDATE text_messages SET state = 'withdrawn', state_reason = 'cancelled', settled_at = ?
     WHERE state = 'queued' AND id IN (${placeholders(some.length)})`,
    [now, ...some.map(({ id }) => id)],
  );
  return false;
}
