import type { Tx } from '../../db/transaction.js';

interface ComingBack {
  readonly broadcastId: string | null;
  /** The carrier's account had no credit. */
  readonly isForCredit: boolean;
  readonly now: Date;
}

/**
 * Lets a text that the carrier did not take or deliver wait again in its broadcast: one that was over goes on, and where
 * the credit has ended it is paused, so that somebody can fill it up. Returns `false` where the broadcast was
 * cancelled, and nothing of it is to be sent any more.
 */
export async function reopenBroadcast(
  tx: Tx,
  { broadcastId, isForCredit, now }: ComingBack,
): Promise<boolean> {
  if (broadcastId === null) return true;
  // Locked, so that it cannot end between this look and the text's return.
  const row = await tx.row<{ state: string }>(`SELECT state FROM broadcasts WHERE id = ? ${tx.lockClause}`, [
    broadcastId,
  ]);
  if (row === null || row.state === 'cancelling' || row.state === 'cancelled') return false;
  if (isForCredit && row.state !== 'paused')
    await tx.update(
      'broadcasts',
      { state: 'paused', stateReason: 'credit', finishedAt: null, steeredAt: now },
      { id: broadcastId },
    );
  else if (row.state === 'done')
    await tx.update('broadcasts', { state: 'sending', finishedAt: null }, { id: broadcastId });
  return true;
}
