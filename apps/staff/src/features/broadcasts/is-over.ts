import type { BroadcastRowFragment } from './broadcasts-page.generated.js';

type Kept = Pick<BroadcastRowFragment, 'state' | 'progress'>;

/** Something of it moves by itself now. */
export function isMoving({ state }: Pick<Kept, 'state'>): boolean {
  return state === 'PREPARING' || state === 'SENDING' || state === 'CANCELLING';
}

/** It may still change: it begins later, or reports of the carrier are due. */
export function mayChange({ state, progress }: Kept): boolean {
  return state === 'WAITING' || progress.handedOver > 0;
}
