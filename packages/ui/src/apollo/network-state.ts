import { useSyncExternalStore } from 'react';

export type NetworkState = 'fine' | 'slow' | 'offline';

const slowAfterMs = 3000;

/** How the way to the server is, as far as the requests of this page tell. */
export interface NetworkWatch {
  readonly state: () => NetworkState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Call it when a request leaves, and what it returns when it is over; only the first time counts. */
  readonly begin: () => (outcome: RequestOutcome) => void;
}

/** Whether the server answered; `dropped` where nobody waits for that any more. */
export type RequestOutcome = 'answered' | 'unanswered' | 'dropped';

export function watchNetwork(): NetworkWatch {
  const listeners = new Set<() => void>();
  const slow = new Set<symbol>();
  let isOffline = !navigator.onLine;
  const tell = (): void => listeners.forEach((listener) => listener());
  const setOffline = (offline: boolean): void => {
    isOffline = offline;
    tell();
  };
  window.addEventListener('offline', () => setOffline(true));
  window.addEventListener('online', () => setOffline(false));
  return {
    state: () => (isOffline ? 'offline' : slow.size > 0 ? 'slow' : 'fine'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      const request = Symbol('request');
      const timer = setTimeout(() => {
        slow.add(request);
        tell();
      }, slowAfterMs);
      let isOver = false;
      return (outcome) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        slow.delete(request);
        if (outcome !== 'dropped') isOffline = outcome === 'unanswered' && !navigator.onLine;
        tell();
      };
    },
  };
}

export function useNetworkState(network: NetworkWatch): NetworkState {
  return useSyncExternalStore(network.subscribe, network.state);
}
