import { pause } from './deadline.js';
import { DatabaseUnavailable, translated } from './failures.js';
import type { Gate } from './gate.js';
import type { SqliteConnection } from './sqlite-driver.js';

/** Units that wait already may still join; those who are done must not wait long for them. */
const gatherForMs = 20;

interface Group {
  /** Resolves once everything in it is on the disk, and rejects when nothing of it is. */
  readonly stored: Promise<void>;
  readonly settle: (failure: unknown) => void;
}

/**
 * Units of work run one after the other, each within a savepoint of its own; those of one turn of the event loop are
 * committed together. A commit waits for the disk and holds up the whole process, so forty units must not wait forty
 * times. Nobody hears of success before the commit; a unit that fails is undone alone.
 */
export class SharedCommit {
  readonly #connection: SqliteConnection;
  readonly #gate: Gate;
  readonly #busyMs: number;
  #group: Group | null = null;

  constructor(connection: SqliteConnection, { gate, busyMs }: { gate: Gate; busyMs: number }) {
    this.#connection = connection;
    this.#gate = gate;
    this.#busyMs = busyMs;
  }

  /** Runs `work` when its turn comes and returns what it returned once that is stored. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#gate.enter();
    let group: Group;
    let outcome: { readonly result: T } | { readonly failure: unknown };
    try {
      group = this.#group ?? (await this.#begin());
      outcome = await this.#attempt(work);
    } finally {
      this.#gate.leave();
    }
    if ('failure' in outcome) {
      await group.stored.catch(() => undefined);
      throw translated(outcome.failure);
    }
    await group.stored;
    return outcome.result;
  }

  /** Commits what is not committed yet; no unit may be under way, and none follow. */
  end(): void {
    if (this.#group !== null) this.#commit(this.#group);
  }

  async #begin(): Promise<Group> {
    await repeatWhileBusy(this.#busyMs, () => this.#connection.run('BEGIN IMMEDIATE'));
    const group = newGroup();
    this.#group = group;
    void nextTurn().then(() => this.#commitInTurn(group));
    return group;
  }

  async #attempt<T>(work: () => Promise<T>): Promise<{ result: T } | { failure: unknown }> {
    try {
      this.#connection.run('SAVEPOINT unit');
      const result = await work();
      this.#connection.run('RELEASE unit');
      return { result };
    } catch (failure) {
      this.#undo();
      return { failure };
    }
  }

  #undo(): void {
    try {
      this.#connection.run('ROLLBACK TO unit');
      this.#connection.run('RELEASE unit');
    } catch {
      // SQLite has already rolled back everything by itself (a full disk, for one).
      this.#giveUp(new DatabaseUnavailable('SQLite rolled back by itself'));
    }
  }

  async #commitInTurn(group: Group): Promise<void> {
    const latestAt = performance.now() + gatherForMs;
    while (this.#gate.isWanted && performance.now() < latestAt) await nextTurn();
    await this.#gate.enterNext();
    if (this.#group === group) this.#commit(group);
    this.#gate.leave();
  }

  #commit(group: Group): void {
    try {
      this.#connection.run('COMMIT');
      this.#group = null;
      group.settle(null);
    } catch (error) {
      this.#giveUp(translated(error));
    }
  }

  #giveUp(failure: unknown): void {
    const group = this.#group;
    this.#group = null;
    try {
      this.#connection.run('ROLLBACK');
    } catch {
      // Nothing is open any more.
    }
    group?.settle(failure);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function newGroup(): Group {
  let settle: Group['settle'] = () => undefined;
  const stored = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure === null ? resolve() : reject(failure));
  });
  // Whoever has a unit in it hears of it; by then there may be nobody left.
  stored.catch(() => undefined);
  return { stored, settle };
}

export async function repeatWhileBusy(limitMs: number, work: () => unknown): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== 'SQLITE_BUSY' || performance.now() > deadline) throw translated(error);
      await pause(5 + Math.random() * 20);
    }
  }
}
