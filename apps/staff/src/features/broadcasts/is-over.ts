import type { BroadcastRowFragment } from './broadcasts-page.generated.js';

type Kept = Pick<BroadcastRowFragment, 'state' | 'progress'>;

/** All that is left of it waits for the hours. */
export function waitsForHours({ state, progress }: Kept): boolean {
  return state === 'SENDING' && progress.queued === 0 && progress.waiting > 0;
}

/** Something of it moves by itself now. */
export function isMoving(broadcast: Kept): boolean {
  const { state } = broadcast;
  return (
    state === 'PREPARING' || state === 'CANCELLING' || (state === 'SENDING' && !waitsForHours(broadcast))
  );
}

/** It may still change: something of it waits, or reports of the carrier are due. */
export function mayChange({ state, progress }: Kept): boolean {
  return state === 'WAITING' || state === 'SENDING' || progress.handedOver > 0;
}
