import { startClocks } from './clocks.js';
import type { House } from './house.js';
import { handlers } from './notices/handlers.js';
import { startWorker } from './outbox/worker.js';
import { startBroadcasts } from './texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from './texting/dispatch/dispatcher.js';

/** What goes on besides answering requests: the outbox is worked off, texts are
 * sent, and the clocks are watched. */
export function startDuties(house: House): { stop(): Promise<void> } {
  const worker = startWorker(house, handlers);
  const dispatcher = startDispatcher(house);
  const broadcasts = startBroadcasts(house);
  const clocks = startClocks(house);
  return {
    stop: async () => {
      await Promise.all([clocks.stop(), worker.stop(), dispatcher.stop(), broadcasts.stop()]);
    },
  };
}
