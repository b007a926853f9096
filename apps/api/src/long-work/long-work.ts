import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.js';

/**
 * Work on thousands of people, cut into short units of work, so that a STOP never waits behind it. How far it got
 * stands in the database and is written with each unit: whichever process is alive does the next one.
 */
export interface LongWork {
  readonly name: string;
  /** Does the next unit, of whichever school. `false`: there is nothing to do now. */
  readonly doNext: (house: House) => Promise<boolean>;
}

const idleMs = 500;
const afterFaultMs = 5000;

/** Does what there is of each kind, forever. Any number of processes may. */
export function startLongWork(house: House, kinds: readonly LongWork[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loops = kinds.map((work) => run(house, work, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function run(house: House, { name, doNext }: LongWork, signal: AbortSignal): Promise<void> {
  const rest = (forMs: number) => pause(forMs, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted) {
    try {
      if (!(await doNext(house))) await rest(idleMs);
    } catch (error) {
      house.log.error({ err: error, work: name }, 'a unit of long work failed and is tried again');
      await rest(afterFaultMs);
    }
  }
}
