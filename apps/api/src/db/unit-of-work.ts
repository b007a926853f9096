import { AsyncLocalStorage } from 'node:async_hooks';

/** One attempt at a unit of work. */
export interface Unit {
  isOver: boolean;
}

const units = new AsyncLocalStorage<Unit>();

/** Runs `work` so that everything it calls can be told that it is inside this unit. */
export function asUnit<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  return units.run(unit, work);
}

/** Says whether the caller runs inside a unit of work that is still open. */
export function isWithinUnit(): boolean {
  const unit = units.getStore();
  return unit !== undefined && !unit.isOver;
}

const readsOnly = /^\s*\(?\s*(SELECT|VALUES|SHOW|EXPLAIN|DESCRIBE|PRAGMA)\b/i;
const startsWith = /^\s*WITH\b/i;
const writesAfterWith = /\b(INSERT\s+(IGNORE\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE\s+\S+\s+SET)\b/i;

/** Lets only reads from outside a unit of work pass: inside one, `tx` alone sees what was written. */
export function requireReadOutsideUnit(sql: string): void {
  if (isWithinUnit())
    throw new Error('Read through tx inside a unit of work: the reader does not see what it has written');
  const isRead = readsOnly.test(sql) || (startsWith.test(sql) && !writesAfterWith.test(sql));
  if (!isRead) throw new Error('Writing is possible only inside inTransaction');
}
