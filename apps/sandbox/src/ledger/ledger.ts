import type { State } from '../state/state.js';
import type { LedgerEntry } from './ledger-entry.js';

type Opening = Pick<LedgerEntry, 'provider' | 'direction' | 'deed' | 'method' | 'url' | 'body' | 'attempt'>;

/** The list of everything that was asked of the sandbox and everything it posted. */
export class Ledger {
  #last = 0;

  constructor(
    private readonly state: State,
    private readonly clock: () => number,
  ) {
    this.#last = Math.max(0, ...this.entries().map((entry) => entry.seq));
  }

  entries(): LedgerEntry[] {
    return this.state.ledger.all();
  }

  open(opening: Opening): number {
    this.#last += 1;
    this.state.ledger.put(String(this.#last), {
      seq: this.#last,
      at: this.clock(),
      ...opening,
      status: null,
      outcome: 'pending',
      durationMs: null,
    });
    return this.#last;
  }

  close(seq: number, end: Pick<LedgerEntry, 'status' | 'outcome'>): void {
    const entry = this.state.ledger.get(String(seq));
    if (entry?.outcome !== 'pending') return;
    this.state.ledger.put(String(seq), { ...entry, ...end, durationMs: this.clock() - entry.at });
  }
}
