import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { tooManyRequests } from '../errors.js';
import type { House } from '../house.js';
import { countedAs } from './rate-limit.js';
import { hashOfToken } from './token.js';

const minuteMs = 60_000;

/** What is counted, how many are let through, and for how long. */
const limits = {
  /** Of a network address: many families may stand in one hall on the day of registration. */
  registrationsOfAddress: { atMost: 40, withinMs: 60 * minuteMs },
  registrationsOfNumber: { atMost: 3, withinMs: 24 * 60 * minuteMs },
  /** The numbers that are registered at a school; each may get a text. */
  registeredNumbersOfSchool: { atMost: 200, withinMs: 60 * minuteMs },
} as const;

/** One try, or several of the same. */
export interface Tried {
  readonly limit: keyof typeof limits;
  readonly who: string | null;
  readonly times?: number;
}

/**
 * Counts tries in the database, so that a limit holds whatever process is asked; throws "too many requests" where one
 * of them was too many, and then counts none. Memory would do for a limit on guesses (`rate-limit.ts`); these limit
 * what costs the school money.
 */
export async function countForAll({ db, now }: House, tries: readonly Tried[]): Promise<void> {
  const at = now();
  const keyed = tries
    .map((one) => ({ ...one, key: hashOfToken(`${one.limit} ${countedAs(one.who)}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  await inTransaction(db, async (tx) => {
    for (const one of keyed) await count(tx, one, at);
  });
}

async function count(tx: Tx, { limit, key, times = 1 }: Tried & { key: string }, now: Date): Promise<void> {
  const { atMost, withinMs } = limits[limit];
  const fresh = { counted: 0, endsAt: new Date(now.getTime() + withinMs) };
  await tx.upsert('shared_counts', { countKey: key, ...fresh }, { key: ['countKey'], set: [] });
  const row = await tx.row<{ counted: number; endsAt: Date }>(
    `SELECT counted, ends_at FROM shared_counts WHERE count_key = ? ${tx.lockClause}`,
    [key],
  );
  const { counted, endsAt } = row === null || row.endsAt <= now ? fresh : row;
  if (counted + times > atMost) throw tooManyRequests();
  await tx.update('shared_counts', { counted: counted + times, endsAt }, { countKey: key });
}

/** Forgets counts that are over. */
export async function forgetOldCounts(tx: Tx, now: Date): Promise<void> {
  await tx.run('DELETE FROM shared_counts WHERE ends_at < ?', [now]);
}
