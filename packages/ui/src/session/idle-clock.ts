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

/** Longer than the minute after which the server is told that somebody is there. */
const awayAfterMs = 90_000;

/** Nobody did anything for a while, nor opened this page: what is asked now is asked by the page alone. */
export function isUnattended(audience: Audience): boolean {
  return Date.now() - lastActiveAt(audience, performance.timeOrigin) > awayAfterMs;
}

export function rememberActive(audience: Audience, now: number): void {
  try {
    localStorage.setItem(keyOf(audience), String(now));
  } catch {
    // Then every tab counts for itself.
  }
}
