import type { Tx } from '../../db/transaction.js';

/**
 * Pauses the broadcast of a text for which the carrier's account had no credit, so that somebody can fill it up. The
 * text itself goes back to the others.
 */
export async function pauseForCredit(
  tx: Tx,
  { broadcastId, organizationId }: { readonly broadcastId: string | null; readonly organizationId: string },
): Promise<void> {
  if (broadcastId === null) return;
  await tx.update(
    'broadcasts',
    { state: 'paused', stateReason: 'credit' },
    { id: broadcastId, organizationId, state: 'sending' },
  );
}
