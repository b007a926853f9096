import type { Tx } from '../../db/transaction.js';

/** How fast texts may go to the carrier: from its account, or from one of our numbers. */
export interface Rate {
  readonly key: string;
  readonly perMinute: number;
}

interface Bucket {
  tokensMilli: number;
  /** Until when what comes in by itself is in it. */
  readonly refilledAt: Date;
}

const milli = 1000;
const minuteMs = 60_000;
/** By how much the clock of another host may be ahead. What is later than that was written before a clock was set back. */
const aheadAtMostMs = 60_000;

/**
 * Buckets that fill up steadily and hold what one second brings, one text at least. Each is a row, locked until the
 * unit of work ends, so that a rate holds across processes. `save` writes what was taken.
 */
export class SendRates {
  private constructor(
    private readonly tx: Tx,
    private readonly buckets: ReadonlyMap<string, Bucket>,
  ) {}

  /** Locks the buckets, always in the same order, and fills them up to now. */
  static async open(tx: Tx, rates: readonly Rate[], now: Date): Promise<SendRates> {
    const buckets = new Map<string, Bucket>();
    for (const rate of [...rates].sort((a, b) => (a.key < b.key ? -1 : 1)))
      buckets.set(rate.key, await openBucket(tx, rate, now));
    return new SendRates(tx, buckets);
  }

  /** Takes one text out of each of the buckets, or out of none where one of them is empty. */
  take(keys: readonly string[]): boolean {
    const wanted = keys.map((key) => this.bucket(key));
    if (wanted.some(({ tokensMilli }) => tokensMilli < milli)) return false;
    for (const bucket of wanted) bucket.tokensMilli -= milli;
    return true;
  }

  async save(): Promise<void> {
    for (const [rateKey, bucket] of this.buckets) await this.tx.update('send_rates', bucket, { rateKey });
  }

  private bucket(key: string): Bucket {
    const bucket = this.buckets.get(key);
    if (bucket === undefined) throw new Error('This rate was not opened');
    return bucket;
  }
}

async function openBucket(tx: Tx, { key, perMinute }: Rate, now: Date): Promise<Bucket> {
  const full = Math.max(1, perMinute / 60) * milli;
  const fresh = { rateKey: key, tokensMilli: Math.floor(full), refilledAt: now };
  await tx.upsert('send_rates', fresh, { key: ['rateKey'], set: [] });
  const row = await tx.row<{ tokensMilli: number; refilledAt: Date }>(
    `SELECT tokens_milli, refilled_at FROM send_rates WHERE rate_key = ? ${tx.lockClause}`,
    [key],
  );
  const { tokensMilli, refilledAt } = row ?? fresh;
  const elapsedMs = now.getTime() - refilledAt.getTime();
  // The clock of another host is ahead: the same time must not fill it twice.
  if (elapsedMs < 0 && -elapsedMs <= aheadAtMostMs) return { tokensMilli, refilledAt };
  // A clock that was set back must not stop everything: then nothing is refilled, and time goes on from now.
  const filled = tokensMilli + (Math.max(0, elapsedMs) * perMinute * milli) / minuteMs;
  return { tokensMilli: Math.floor(Math.min(full, filled)), refilledAt: now };
}
