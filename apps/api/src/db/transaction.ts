import type { EntityManager } from 'typeorm';
import type { Database } from './data-source.js';
import { engineOf } from './data-source.js';
import { pause } from './deadline.js';
import type { Watch } from './engine.js';
import { DatabaseUnavailable, isDuplicate, isRepeatable } from './failures.js';
import type { Sql, Writes } from './sql.js';
import { asUnit, isWithinUnit } from './unit-of-work.js';
import type { Unit } from './unit-of-work.js';
import { UnitTx } from './unit-tx.js';

declare const withinTransaction: unique symbol;

/** One unit of work. Only `inTransaction` makes one, and everything that writes asks for it. */
export interface Tx extends Sql, Writes {
  readonly [withinTransaction]: true;
  /** TypeORM within this unit of work, for where plain SQL would be long and speed does not matter. */
  readonly manager: EntityManager;
  /** Has `tell` called once everything is committed, and never otherwise. It must not throw. */
  afterCommit(tell: () => void): void;
}

const attemptsAtMost = 15;

/** A STOP must be answered within 6 s: no attempt begins when the one before ended later than this. */
const repeatForMs = 3000;

/**
 * Does `work` as one unit: all of it is stored, or nothing. The only way to write.
 *
 * It never nests: what runs inside takes `tx` as an argument. On MySQL the whole of `work` may run several times (a
 * deadlock, a lost race), so it must do nothing but write through `tx`; what the world should hear goes to
 * `tx.afterCommit` or into the outbox. Throws `DatabaseUnavailable` when the database is gone or too slow.
 */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isWithinUnit())
    throw new Error(
      'A unit of work is already under way here: pass its tx down instead of beginning another',
    );
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(db, work);
    } catch (error) {
      if (!isRepeatable(error)) throw error;
      const isTooLate = attempt >= attemptsAtMost || performance.now() - startedAt > repeatForMs;
      if (isTooLate && isDuplicate(error)) throw error;
      if (isTooLate)
        throw new DatabaseUnavailable('A unit of work kept colliding with others and was given up');
      await pause(Math.random() * 10 * 2 ** Math.min(attempt, 5));
    }
  }
}

async function attemptOnce<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const unit: Unit = { isOver: false };
  const tellings: Array<() => void> = [];
  try {
    const result = await engineOf(db).runUnit(watchOver(unit), (session) =>
      asUnit(unit, () => work(new UnitTx(db.kind, session, tellings) as unknown as Tx)),
    );
    for (const tell of tellings) tellSafely(tell);
    return result;
  } finally {
    unit.isOver = true;
  }
}

/** What is committed stays a success, whatever happens to those who want to hear of it. */
function tellSafely(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}

/** After a deadlock MySQL has rolled back, and what follows would be stored at once: the first such fault ends the unit. */
function watchOver(unit: Unit): Watch {
  let broken: Error | null = null;
  return {
    before: () => {
      if (unit.isOver) throw new Error('This unit of work is over: something in it was not awaited');
      if (broken !== null) throw broken;
    },
    failed: (error) => {
      if (
        broken === null &&
        error instanceof Error &&
        (error instanceof DatabaseUnavailable || isRepeatable(error))
      )
        broken = error;
    },
    end: () => {
      unit.isOver = true;
    },
  };
}
