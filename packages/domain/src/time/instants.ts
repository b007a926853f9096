export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The instant so many milliseconds later. */
export function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}

/** The latest of the instants; `null` when there is none. */
export function latest(instants: readonly (Date | null | undefined)[]): Date | null {
  let newest: Date | null = null;
  for (const instant of instants) {
    if (instant && (newest === null || instant > newest)) newest = instant;
  }
  return newest;
}
