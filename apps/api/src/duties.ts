import { bulkOptInWork } from './bulk-opt-in/bulk-opt-in-work.js';
import { startClocks } from './clocks.js';
import type { House } from './house.js';
import { importWork } from './imports/import-work.js';
import { invitationWork } from './invitations/invitation-work.js';
import { startLongWork } from './long-work/long-work.js';
import { handlers } from './notices/handlers.js';
import { startWorker } from './outbox/worker.js';
import { startBroadcasts } from './texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from './texting/dispatch/dispatcher.js';

/**
 * What goes on besides answering requests: the outbox is worked off, texts are sent, long work is done unit by unit,
 * and the clocks are watched.
 */
export function startDuties(house: House): { stop(): Promise<void> } {
  const worker = startWorker(house, handlers);
  const dispatcher = startDispatcher(house);
  const broadcasts = startBroadcasts(house);
  const clocks = startClocks(house);
  const longWork = startLongWork(house, [...invitationWork, ...bulkOptInWork, importWork]);
  return {
    stop: async () => {
      const all = [clocks, worker, dispatcher, broadcasts, longWork];
      await Promise.all(all.map((duty) => duty.stop()));
    },
  };
}
