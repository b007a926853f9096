import type { Audience } from '../contract/contract.generated.js';

/** Two minutes before the end somebody is asked. WCAG 2.2.1 asks for 20 seconds at least. */
export const warnedMs = 2 * 60_000;

const keyOf = (audience: Audience): string => `optline:active:${audience}`;

/** When somebody last did something in this app, in any tab of this browser. */
export function lastActiveAt(audience: Audience, here: number): number {
  try {
    return Math.max(here, Number(localStorage.getItem(keyOf(audience)) ?? 0));
  } catch {
    return here;
  }
}

export function rememberActive(audience: Audience, now: number): void {
  try {
    localStorage.setItem(keyOf(audience), String(now));
  } catch {
    // Then every tab counts for itself.
  }
}
