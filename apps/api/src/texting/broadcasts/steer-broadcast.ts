import type { Tx } from '../../db/transaction.js';
import { notFound } from '../../errors.js';
import { broadcastColumns } from './broadcast-view.js';
import type { BroadcastRow } from './broadcast-view.js';

export type Steering = 'pause' | 'resume' | 'cancel';

interface Turn {
  readonly from: readonly string[];
  readonly to: string;
  readonly reason: string | null;
}

/** A broadcast that nobody has prepared yet has nothing to take back, and is over at once. */
const turns: Readonly<Record<Steering, readonly Turn[]>> = {
  pause: [{ from: ['sending'], to: 'paused', reason: 'staff' }],
  resume: [{ from: ['paused'], to: 'sending', reason: null }],
  cancel: [
    { from: ['waiting'], to: 'cancelled', reason: null },
    { from: ['preparing', 'sending', 'paused'], to: 'cancelling', reason: null },
  ],
};

export interface Steered {
  readonly row: BroadcastRow;
  /** Why it goes on as before: it is in no state for that, or leaves outside the hours; `null` where it was done. */
  readonly whyNot: 'state' | 'hours' | null;
}

export interface ToSteer {
  readonly id: string;
  readonly organizationId: string;
  /** Whoever steers may send outside the hours. */
  readonly mayOverrideHours: boolean;
  readonly now: Date;
}

/**
 * Pauses, resumes or cancels a broadcast. From the commit on nothing of a paused or cancelled one leaves. To resume is
 * to send: one that does not keep to the hours needs the permission to send so.
 */
export async function steerBroadcast(
  tx: Tx,
  { id, organizationId, mayOverrideHours, now }: ToSteer,
  steering: Steering,
): Promise<Steered> {
  const row = await tx.row<BroadcastRow>(
    `SELECT ${broadcastColumns} FROM broadcasts WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
    [id, organizationId],
  );
  if (row === null) throw notFound('broadcast');
  const turn = turns[steering].find(({ from }) => from.includes(row.state));
  if (turn === undefined) return { row, whyNot: 'state' };
  if (steering === 'resume' && row.hoursReason !== null && !mayOverrideHours) return { row, whyNot: 'hours' };
  // It was late, and paused before it was prepared.
  const isToPrepare = turn.to === 'sending' && row.startedAt === null;
  const set = {
    state: isToPrepare ? 'preparing' : turn.to,
    stateReason: turn.reason,
    steeredAt: now,
    ...(turn.to === 'cancelled' && { finishedAt: now }),
  };
  await tx.update('broadcasts', set, { id, organizationId });
  return { row: { ...row, ...set }, whyNot: null };
}
