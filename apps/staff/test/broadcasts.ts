import type { BroadcastDetailFragment } from '../src/features/broadcasts/broadcast-page.generated.js';

type Progress = BroadcastDetailFragment['progress'];

const nothing: Progress = {
  __typename: 'BroadcastProgress',
  queued: 0,
  waiting: 0,
  waitingUntil: null,
  handedOver: 0,
  delivered: 0,
  failed: 0,
  withheld: 0,
  unknown: 0,
};

/** So many texts of each kind, none of the others. */
export function progress(counts: Partial<Progress>): Progress {
  return { ...nothing, ...counts };
}

/** Three of ten texts to Ballet I are delivered, and it is being sent; with what is different this time. */
export function broadcast(change: Partial<BroadcastDetailFragment> = {}): BroadcastDetailFragment {
  return {
    __typename: 'Broadcast',
    id: 'moved',
    audience: 'Students and contacts of Ballet I',
    body: 'Class is in Studio B',
    footer: 'Reply STOP to stop.',
    by: 'Dana Brooks',
    state: 'SENDING',
    stateReason: null,
    hoursReason: null,
    createdAt: '2026-11-28T20:00:00.000Z',
    scheduledAt: null,
    startedAt: '2026-11-28T20:00:01.000Z',
    finishedAt: null,
    people: 12,
    texts: 10,
    segments: 10,
    leftOut: [],
    progress: progress({ delivered: 3, queued: 7 }),
    ...change,
  };
}
