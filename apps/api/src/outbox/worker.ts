import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { claimJobs, releaseInterrupted, settleJob } from './claim.js';
import type { Job } from './claim.js';
import type { JobResult } from './job-result.js';
import type { JobKind } from './jobs.js';

export type Handlers = { readonly [K in JobKind]: (house: House, job: Job<K>) => Promise<JobResult> };

export interface Worker {
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

const atOnce = 16;
const idleMs = 200;
const afterFaultMs = 2000;
const interruptedEveryMs = 10_000;

/**
 * Carries out what is owed, forever. Any number of workers may run: a job is claimed by one, and a claim that
 * is not settled in time (a killed process) falls to another.
 */
export function startWorker(house: House, handlers: Handlers): Worker {
  const name = `${hostname().slice(0, 20)}:${process.pid}:${newId().slice(-6)}`;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  let releaseAt = 0;

  const turn = async (): Promise<void> => {
    const now = house.now();
    if (now.getTime() >= releaseAt) {
      await releaseInterrupted(house.db, now);
      releaseAt = now.getTime() + interruptedEveryMs;
    }
    const jobs = await claimJobs(house.db, { worker: name, now, atMost: atOnce - underWay.size });
    for (const job of jobs) {
      const doing = carryOutJob(house, handlers, { job, worker: name }).finally(() => underWay.delete(doing));
      underWay.add(doing);
    }
    if (jobs.length === 0 || underWay.size >= atOnce) await rest(stopping.signal, underWay);
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (error) {
        house.log.error({ err: error }, 'the outbox could not be read');
        await pause(afterFaultMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    await Promise.all(underWay);
  })();

  return {
    stop: () => {
      stopping.abort();
      return loop;
    },
  };
}

/** Until a hand is free, or for a while when there is nothing to do. */
async function rest(signal: AbortSignal, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  await (underWay.size >= atOnce
    ? Promise.race(underWay)
    : pause(idleMs, undefined, { signal }).catch(() => undefined));
}

async function carryOutJob(
  house: House,
  handlers: Handlers,
  { job, worker }: { job: Job; worker: string },
): Promise<void> {
  let result: JobResult;
  try {
    result = await attempt(house, handlers, job);
  } catch (error) {
    house.log.error({ err: error, job: job.id, kind: job.kind }, 'a job failed');
    // Handlers hand over last and gateways never throw: what throws has not left the house.
    result = { kind: 'again', reason: 'a fault of ours' };
  }
  try {
    await inTransaction(house.db, (tx) => settleJob(tx, { job, worker, result, now: house.now() }));
  } catch (error) {
    // The claim runs out, and the next worker asks the provider what became of it.
    house.log.error({ err: error, job: job.id }, 'what came of a job could not be stored');
  }
  if (result.kind === 'failed' || result.kind === 'unknown')
    house.log.error(
      { job: job.id, kind: job.kind, outcome: result.kind, reason: result.reason },
      'a notice was given up',
    );
}

function attempt<K extends JobKind>(house: House, handlers: Handlers, job: Job<K>): Promise<JobResult> {
  return handlers[job.kind](house, job);
}
