import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import type { LimitFunction } from 'p-limit';
import type { Faults } from '../faults/faults.js';
import type { Deed, Provider } from '../ledger/ledger-entry.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Attempt } from '../state/rows.js';
import { isLoopbackUrl } from './loopback.js';
import { sleep } from './sleep.js';

export interface PostJob {
  provider: Provider;
  deed: Deed;
  method: 'GET' | 'POST';
  url: string;
  /** Made anew for every try, as each carries its own nonce. */
  headers: () => Record<string, string>;
  body: string | undefined;
  /** What the ledger shows. */
  content: unknown;
  retryAfterMs: readonly number[];
  timeoutMs: number;
  /** Whether an answer ends the tries. */
  settles: (status: number) => boolean;
  afterMs?: number;
  onAttempt?: (attempt: Attempt) => void;
}

/** One thing on its way to Optline. */
export interface Posting {
  /** Every try so far. */
  attempts: Attempt[];
  /** The first try, or `never-posted`. */
  first: Promise<Attempt>;
  /** Resolves when the first try was made, or is held back. */
  passed: Promise<void>;
  /** Resolves when no further try will come. */
  done: Promise<Attempt[]>;
}

/** Of each deed: a carrier too posts a thousand reports over some connections, and keeps no STOP waiting for them. */
const underWayAtMost = 64;

const DELIVERY_FAULTS = ['deliver-twice', 'deliver-late', 'deliver-swapped', 'deliver-never'] as const;

/** Posts to Optline, with retries and with the faults that were planned. */
export class Poster {
  #stop = stopOfMany();
  #held: (() => void)[] = [];
  #turns = new Map<Deed, LimitFunction>();

  constructor(
    private readonly ledger: Ledger,
    private readonly faults: Faults,
    private readonly clock: () => number,
  ) {}

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Gives up everything that is under way or waits for another try. */
  cancelAll(): void {
    this.#stop.abort();
    this.#stop = stopOfMany();
    this.#held = [];
  }

  post(job: PostJob): Posting {
    const fault = this.faults.take(job, DELIVERY_FAULTS);
    switch (fault?.kind) {
      case undefined:
        return this.#start(job);
      case 'deliver-twice':
        this.#start(job);
        return this.#start(job);
      case 'deliver-late':
        return this.#start({ ...job, afterMs: (job.afterMs ?? 0) + fault.afterMs });
      case 'deliver-swapped':
        return this.#hold(job);
      case 'deliver-never':
        return this.#never();
    }
  }

  #start(job: PostJob, gate: Promise<void> = Promise.resolve()): Posting {
    const attempts: Attempt[] = [];
    const signal = this.signal;
    let firstMade: (attempt: Attempt) => void = () => undefined;
    const first = new Promise<Attempt>((resolve) => (firstMade = resolve));
    const done = gate.then(() => this.#tryUntilSettled({ job, attempts, signal, firstMade }));
    const isHeldBack = (job.afterMs ?? 0) > 0;
    return { attempts, first, done, passed: isHeldBack ? Promise.resolve() : first.then(() => undefined) };
  }

  #hold(job: PostJob): Posting {
    const gate = new Promise<void>((resolve) => this.#held.push(resolve));
    return { ...this.#start(job, gate), passed: Promise.resolve() };
  }

  #never(): Posting {
    const attempt: Attempt = { at: this.clock(), status: null, outcome: 'never-posted' };
    return {
      attempts: [],
      first: Promise.resolve(attempt),
      passed: Promise.resolve(),
      done: Promise.resolve([]),
    };
  }

  async #tryUntilSettled(run: {
    job: PostJob;
    attempts: Attempt[];
    signal: AbortSignal;
    firstMade: (attempt: Attempt) => void;
  }): Promise<Attempt[]> {
    const { job, attempts, signal, firstMade } = run;
    for (const waitMs of [job.afterMs ?? 0, ...job.retryAfterMs]) {
      if (waitMs > 0 && !(await sleep(waitMs, signal))) break;
      const attempt = await this.#turnOf(job)(() =>
        signal.aborted ? null : this.#tryOnce(job, attempts.length + 1, signal),
      );
      if (attempt === null) break;
      attempts.push(attempt);
      job.onAttempt?.(attempt);
      firstMade(attempt);
      if (attempts.length === 1) this.#releaseHeld();
      if (attempt.outcome === 'not-loopback') break;
      if (attempt.status !== null && job.settles(attempt.status)) break;
    }
    firstMade({ at: this.clock(), status: null, outcome: 'never-posted' });
    return attempts;
  }

  #turnOf({ deed }: PostJob): LimitFunction {
    const turn = this.#turns.get(deed) ?? pLimit(underWayAtMost);
    this.#turns.set(deed, turn);
    return turn;
  }

  #releaseHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const release of held) release();
  }

  async #tryOnce(job: PostJob, attempt: number, signal: AbortSignal): Promise<Attempt> {
    const at = this.clock();
    const { provider, deed, method, url } = job;
    const seq = this.ledger.open({
      provider,
      direction: 'posted',
      deed,
      method,
      url,
      body: job.content,
      attempt,
    });
    const end = await send(job, signal);
    this.ledger.close(seq, end);
    return { at, ...end };
  }
}

/** Stops any number of postings: without saying so, Node warns of a leak from the eleventh on. */
function stopOfMany(): AbortController {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  return stop;
}

async function send(
  job: PostJob,
  signal: AbortSignal,
): Promise<Pick<Attempt, 'status'> & { outcome: PostOutcome }> {
  if (!isLoopbackUrl(job.url)) return { status: null, outcome: 'not-loopback' };
  const timeout = AbortSignal.timeout(job.timeoutMs);
  try {
    const response = await fetch(job.url, {
      method: job.method,
      headers: job.headers(),
      body: job.body ?? null,
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    await response.arrayBuffer();
    return { status: response.status, outcome: 'answered' };
  } catch {
    return { status: null, outcome: timeout.aborted ? 'timed-out' : 'no-connection' };
  }
}

type PostOutcome = Exclude<Attempt['outcome'], 'never-posted'>;
