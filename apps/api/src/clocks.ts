import { setTimeout as pause } from 'node:timers/promises';
import { remindOfReviews, stopOverdueReviews } from './consent/review-clock.js';
import type { House } from './house.js';
import { remindInvited } from './invitations/invitation-clocks.js';
import { keepHouse } from './housekeeping.js';
import { catchUp } from './texting/catch-up.js';

const minuteMs = 60_000;

interface Clock {
  readonly name: string;
  readonly everyMs: number;
  readonly strike: (house: House, stopping: AbortSignal) => Promise<unknown>;
}

const clocks: readonly Clock[] = [
  { name: 'reviews that are due', everyMs: minuteMs, strike: stopOverdueReviews },
  { name: 'reminders', everyMs: minuteMs, strike: remindOfReviews },
  { name: 'reminders of invitations', everyMs: minuteMs, strike: remindInvited },
  { name: 'catch-up', everyMs: 10 * minuteMs, strike: catchUp },
  { name: 'housekeeping', everyMs: 60 * minuteMs, strike: keepHouse },
];

/**
 * Watches the clocks, at once and then every minute. A clock that fails is tried again a minute later. Any number of
 * processes may watch: each deed looks again, under its lock, whether it was done.
 */
export function startClocks(house: House): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loops = clocks.map((clock) => run(house, clock, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function run(house: House, { name, everyMs, strike }: Clock, signal: AbortSignal): Promise<void> {
  let nextAt = 0;
  while (!signal.aborted) {
    // A clock that was set back must not leave everything waiting.
    const isDue = house.now().getTime() >= nextAt || nextAt - house.now().getTime() > everyMs;
    if (isDue) {
      try {
        await strike(house, signal);
        nextAt = house.now().getTime() + everyMs;
      } catch (error) {
        house.log.error({ err: error, clock: name }, 'a clock failed and is tried again in a minute');
      }
    }
    await pause(minuteMs, undefined, { signal }).catch(() => undefined);
  }
}
