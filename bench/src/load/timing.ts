export interface Timing {
  readonly howMany: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Times many things that begin and end in any order. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  readonly #laps: number[] = [];

  /** Begins one; call what it returns when that one has ended. */
  lap(): () => void {
    const startedAt = performance.now();
    return () => void this.#laps.push(performance.now() - startedAt);
  }

  timing(): Timing {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const sorted = this.#laps.toSorted((one, other) => one - other);
    const howMany = sorted.length;
    return {
      howMany,
      seconds,
      perSecond: howMany / seconds,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
    };
  }
}

/** The value that this part of them does not exceed. */
function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
