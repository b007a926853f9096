/** So long a unit may hold others up; it aims at less, since some rows take longer than others. */
const aimMs = 25;

/** How many rows the next unit takes, learnt from those before. */
export class UnitSize {
  readonly #atMost: number;
  readonly #clock: () => number;
  #rows: number;

  /** @param clock In milliseconds. */
  constructor({ first, atMost }: { first: number; atMost: number }, clock = () => performance.now()) {
    this.#rows = first;
    this.#atMost = atMost;
    this.#clock = clock;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Measures what a unit does. Call it within the unit: waiting for one's turn holds nobody up. */
  async measure<T>(rows: number, work: () => Promise<T>): Promise<T> {
    const startedAt = this.#clock();
    const result = await work();
    this.#learn(rows, this.#clock() - startedAt);
    return result;
  }

  #learn(rows: number, tookMs: number): void {
    if (rows === 0) return;
    const fitting = Math.floor((rows * aimMs) / Math.max(tookMs, 0.1));
    // One quick unit proves little; one slow one counts at once.
    this.#rows = Math.max(1, Math.min(fitting, this.#rows * 2, this.#atMost));
  }
}
