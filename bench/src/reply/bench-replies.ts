import { readReply } from '@optline/domain';
import { hostileReplies } from './hostile-replies.js';
import { ordinaryReplies } from './ordinary-replies.js';

export interface ReplyResult {
  readonly howManyHostile: number;
  /** The slowest single reading, the very first ones included. */
  readonly worstMs: number;
  /** The slowest text, each by the median of its readings. */
  readonly worstMedianMs: number;
  readonly ordinaryPerSecond: number;
}

const readings = 5;
const ordinaryForMs = 1500;

export function benchReplies(): ReplyResult {
  const hostile = hostileReplies();
  const times = hostile.map((text) => Array.from({ length: readings }, () => timeOf(text)));
  const medians = times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(readings / 2)] ?? 0);
  return {
    howManyHostile: hostile.length,
    worstMs: Math.max(...times.flat()),
    worstMedianMs: Math.max(...medians),
    ordinaryPerSecond: ordinaryPerSecond(),
  };
}

function timeOf(text: string): number {
  const startedAt = performance.now();
  readReply(text);
  return performance.now() - startedAt;
}

function ordinaryPerSecond(): number {
  const startedAt = performance.now();
  let read = 0;
  while (performance.now() - startedAt < ordinaryForMs) {
    for (const text of ordinaryReplies) readReply(text);
    read += ordinaryReplies.length;
  }
  return (read * 1000) / (performance.now() - startedAt);
}
