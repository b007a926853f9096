import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api-process.js';

const everyMs = 250;

/** Looks at the memory of the api until it is told to end; resolves to the most that was seen, in bytes. */
export function watchMemory(api: Api): { end(): Promise<number> } {
  let most = 0;
  const ending = new AbortController();
  const look = async (): Promise<void> => {
    most = Math.max(most, (await api.metrics()).residentBytes);
  };
  const looking = (async () => {
    while (!ending.signal.aborted) {
      await look();
      await pause(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    end: async () => {
      ending.abort();
      await looking;
      await look();
      return most;
    },
  };
}
