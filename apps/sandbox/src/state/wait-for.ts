import type { State } from './state.js';

const DEFAULT_TIMEOUT_MS = 5_000;

/**
 * Resolves with what `look` returns as soon as that is something, looking again after every change.
 * Rejects after `timeoutMs` milliseconds.
 */
export function waitFor<T>(
  state: State,
  look: () => T,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      stop();
      clearTimeout(timer);
      act();
    };
    const check = (): void => {
      try {
        const found = look();
        if (found) settle(() => resolve(found));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    const stop = state.onChange(check);
    const timer = setTimeout(
      () => settle(() => reject(new Error(`What was waited for did not happen within ${timeoutMs} ms.`))),
      timeoutMs,
    );
    check();
  });
}
