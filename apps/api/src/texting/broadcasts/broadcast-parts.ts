import type { BroadcastPart, BroadcastProgress } from '@optline/schema';
import type { Sql } from '../../db/sql.js';
import { placeholders } from '../../db/sql.js';
import type { Piece } from '../../families/search.js';

interface Part {
  readonly states: readonly string[];
  /** Of the queued ones: whether they are due only later. */
  readonly isLater?: boolean;
  readonly counter: Exclude<keyof BroadcastProgress, 'waitingUntil'>;
}

/** What became of the texts of a broadcast. */
const parts: Readonly<Record<BroadcastPart, Part>> = {
  queued: { states: ['queued', 'sending'], isLater: false, counter: 'queued' },
  waiting: { states: ['queued'], isLater: true, counter: 'waiting' },
  'handed-over': { states: ['handed-over', 'sent'], counter: 'handedOver' },
  delivered: { states: ['delivered'], counter: 'delivered' },
  failed: { states: ['undelivered', 'failed'], counter: 'failed' },
  withheld: { states: ['refused', 'withdrawn'], counter: 'withheld' },
  unknown: { states: ['unknown'], counter: 'unknown' },
};

/** Says of texts that they are in this part. */
export function isInPart(part: BroadcastPart, now: Date): Piece {
  const { states, isLater } = parts[part];
  const among = { sql: `AND state IN (${placeholders(states.length)})`, params: states };
  if (isLater === undefined) return among;
  // A text that is on its way has had its time.
  const when = isLater ? 'due_at > ?' : `(due_at <= ? OR state = 'sending')`;
  return { sql: `${among.sql} AND ${when}`, params: [...states, now] };
}

interface Row {
  readonly state: string;
  readonly isLater: boolean;
  readonly howMany: number;
  readonly latestAt: Date;
}

/** Counts the texts of a broadcast by what became of them. */
export async function countParts(sql: Sql, broadcastId: string, now: Date): Promise<BroadcastProgress> {
  const rows = await sql.rows<Row>(
    `SELECT state, (state = 'queued' AND due_at > ?) AS is_later, COUNT(*) AS how_many, MAX(due_at) AS latest_at
     FROM text_messages WHERE broadcast_id = ? GROUP BY state, is_later`,
    [now, broadcastId],
  );
  const progress: BroadcastProgress = {
    queued: 0,
    waiting: 0,
    handedOver: 0,
    delivered: 0,
    failed: 0,
    withheld: 0,
    unknown: 0,
    waitingUntil: null,
  };
  for (const { state, isLater, howMany, latestAt } of rows) {
    const part = Object.values(parts).find(
      ({ states, isLater: later = false }) => states.includes(state) && later === isLater,
    );
    if (part === undefined) throw new Error(`A text has the state ${state}, which is none of ours`);
    progress[part.counter] += Number(howMany);
    if (isLater) progress.waitingUntil = latestAt;
  }
  return progress;
}
