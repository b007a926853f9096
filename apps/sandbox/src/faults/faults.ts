import type { Deed, Provider } from '../ledger/ledger-entry.js';
import type { Fault, FaultKind, FaultOf } from './fault.js';

interface Planned {
  fault: Fault;
  left: number;
}

/** What is planned to go wrong, in the order in which it was asked for. */
export class Faults {
  #planned: Planned[] = [];

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? Infinity });
  }

  planned(): Fault[] {
    return this.#planned.map(({ fault, left }) =>
      Number.isFinite(left) ? { ...fault, times: left } : fault,
    );
  }

  clear(provider?: Provider): void {
    this.#planned = this.#planned.filter(
      ({ fault }) => provider !== undefined && fault.provider !== provider,
    );
  }

  /** Takes the first fault of one of these kinds that concerns this deed, and counts it as used. */
  take<Kind extends FaultKind>(
    deed: { provider: Provider; deed: Deed },
    kinds: readonly Kind[],
  ): FaultOf<Kind> | undefined {
    const found = this.#planned.find(
      ({ fault }) =>
        fault.provider === deed.provider &&
        (fault.on === undefined || fault.on === deed.deed) &&
        (kinds as readonly FaultKind[]).includes(fault.kind),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#planned = this.#planned.filter((planned) => planned !== found);
    return found.fault as FaultOf<Kind>;
  }
}
