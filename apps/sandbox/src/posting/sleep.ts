import { setTimeout as wait } from 'node:timers/promises';

/** Waits, or says false when `signal` cut the waiting short. */
export async function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
