import { startClocks } from './clocks.js';
import type { House } from './house.js';
import { handlers } from './notices/handlers.js';
import { startWorker } from './outbox/worker.js';

/** What goes on besides answering requests: the outbox is worked off, and the clocks are watched. */
export function startDuties(house: House): { stop(): Promise<void> } {
  const worker = startWorker(house, handlers);
  const clocks = startClocks(house);
  return {
    stop: async () => {
      await Promise.all([clocks.stop(), worker.stop()]);
    },
  };
}
