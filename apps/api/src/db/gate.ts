import { DatabaseUnavailable } from './failures.js';

interface Waiting {
  enter: () => void;
  timer: NodeJS.Timeout;
}

/** The longest stretch of units without a turn of the event loop: SQLite's calls are synchronous. */
const stretchMs = 8;

/** Lets one unit of work in at a time, first come, first served. */
export class Gate {
  readonly #waiting = new Set<Waiting>();
  readonly #waitMs: number;
  #taken = false;
  #first: (() => void) | null = null;
  #lastTurnAt = performance.now();

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  async enter(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new DatabaseUnavailable('Too many units of work are waiting for the database'));
      }, this.#waitMs);
      const waiting: Waiting = { enter: resolve, timer };
      this.#waiting.add(waiting);
    });
  }

  /** Before everybody who waits, and however long the unit inside takes. */
  async enterNext(): Promise<void> {
    if (this.#taken) await new Promise<void>((resolve) => void (this.#first = resolve));
    this.#taken = true;
  }

  /** Somebody waits for the next turn. */
  get isWanted(): boolean {
    return this.#waiting.size > 0;
  }

  leave(): void {
    const nobodyWaits = this.#waiting.size === 0 && this.#first === null;
    if (nobodyWaits || performance.now() - this.#lastTurnAt < stretchMs) return this.#letNextIn();
    setImmediate(() => {
      this.#lastTurnAt = performance.now();
      this.#letNextIn();
    });
  }

  #letNextIn(): void {
    const first = this.#first;
    this.#first = null;
    if (first !== null) return first();
    for (const waiting of this.#waiting) {
      this.#waiting.delete(waiting);
      clearTimeout(waiting.timer);
      return waiting.enter();
    }
    this.#taken = false;
  }
}
