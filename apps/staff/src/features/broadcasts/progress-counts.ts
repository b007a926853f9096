import type { BroadcastPart } from '@optline/ui';
import type { BroadcastRowFragment } from './broadcasts-page.generated.js';

type Progress = BroadcastRowFragment['progress'];

/** In the order in which they are shown: what is settled first. */
export const parts: readonly BroadcastPart[] = [
  'DELIVERED',
  'HANDED_OVER',
  'QUEUED',
  'WAITING',
  'WITHHELD',
  'FAILED',
  'UNKNOWN',
];

/** How many texts each of them has. */
export function countsOf(progress: Progress): Readonly<Record<BroadcastPart, number>> {
  return {
    DELIVERED: progress.delivered,
    HANDED_OVER: progress.handedOver,
    QUEUED: progress.queued,
    WAITING: progress.waiting,
    WITHHELD: progress.withheld,
    FAILED: progress.failed,
    UNKNOWN: progress.unknown,
  };
}

/** Those of which nothing is awaited any more. */
export function settledOf({ delivered, withheld, failed }: Progress): number {
  return delivered + withheld + failed;
}
