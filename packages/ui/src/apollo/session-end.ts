import { useSyncExternalStore } from 'react';

export type SessionEnd = 'over' | 'idle' | null;

/** Where the rest of the page hears that the session ended, without losing anything that was typed. */
export interface SessionWatch {
  readonly ended: () => SessionEnd;
  readonly subscribe: (listener: () => void) => () => void;
  readonly end: (why: 'over' | 'idle') => void;
  readonly resume: () => void;
}

export function watchSession(): SessionWatch {
  const listeners = new Set<() => void>();
  let ended: SessionEnd = null;
  const set = (value: SessionEnd): void => {
    if (ended === value) return;
    ended = value;
    listeners.forEach((listener) => listener());
  };
  return {
    ended: () => ended,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // The first reason is the true one: requests that fail afterwards only follow from it.
    end: (why) => set(ended ?? why),
    resume: () => set(null),
  };
}

export function useSessionEnd(session: SessionWatch): SessionEnd {
  return useSyncExternalStore(session.subscribe, session.ended);
}
