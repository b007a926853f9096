import type { Param } from './values.js';

export type DatabaseKind = 'sqlite' | 'mysql';

/**
 * Plain SQL that both databases understand, with `?` for every value.
 *
 * Values and rows are mapped by the names of the columns: `…_at` is a `Date`, `is_…`, `has_…`, `may_…`, `wants_…`
 * and `can_…` are booleans, `…_json` is parsed; keys come back in camelCase. Give computed columns such names too.
 */
export interface Sql {
  readonly kind: DatabaseKind;
  /** `FOR UPDATE` on MySQL; nothing on SQLite, where only one unit of work runs at a time. */
  readonly lockClause: string;
  /** `FOR UPDATE SKIP LOCKED` on MySQL; nothing on SQLite. */
  readonly skipLockedClause: string;
  rows<T>(sql: string, params?: readonly Param[]): Promise<T[]>;
  /** Returns the first row, or null. */
  row<T>(sql: string, params?: readonly Param[]): Promise<T | null>;
  /** Returns the number in the first column of the first row; 0 where there is none. */
  count(sql: string, params?: readonly Param[]): Promise<number>;
}

export interface UpsertKeys<Row> {
  /** The columns of the unique key that a present row is found by. */
  key: ReadonlyArray<keyof Row & string>;
  /** The columns that a present row takes over; none leaves it as it is, locked for this unit of work. */
  set: ReadonlyArray<keyof Row & string>;
}

/** The writes of one unit of work. Rows are given in camelCase; tables in snake_case. */
export interface Writes {
  run(sql: string, params?: readonly Param[]): Promise<{ affected: number }>;
  insert<Row extends object>(table: string, rows: Row | readonly Row[]): Promise<void>;
  /** Leaves out rows whose key is taken and returns how many were inserted; any other fault is thrown. */
  insertIgnore<Row extends object>(table: string, rows: Row | readonly Row[]): Promise<number>;
  /** On MySQL a present row is found by *any* of the table's unique keys. */
  upsert<Row extends object>(table: string, rows: Row | readonly Row[], keys: UpsertKeys<Row>): Promise<void>;
  /** Changes the rows that match every member of `where` (null: is null; array: any of) and returns how many matched. */
  update(table: string, set: object, where: object): Promise<number>;
}

/**
 * Finds rows by their ids. SQLite keeps no statistics: for more than a few ids it would rather go through the whole
 * organization.
 */
export function byId({ kind }: Sql, table: 'people' | 'families'): string {
  return kind === 'sqlite' ? `INDEXED BY sqlite_autoindex_${table}_1` : '';
}

/** Returns `?, ?, ?` for an `IN (…)`; throws on zero, which no database understands alike. */
export function placeholders(count: number): string {
  if (count < 1) throw new RangeError('IN (…) needs at least one value');
  return '?'.padEnd(count * 3 - 2, ', ?');
}

/**
 * `IN (?, ?)` and its values, the last of them repeated up to a power of two: lists of many lengths share few
 * statements, and all of those stay prepared. Throws on none.
 */
export function among<Value extends Param>(
  values: readonly Value[],
): { readonly sql: string; readonly params: readonly Value[] } {
  const last = values.at(-1);
  let size = 1;
  while (size < values.length) size *= 2;
  return {
    sql: `IN (${placeholders(values.length === 0 ? 0 : size)})`,
    params: last === undefined ? [] : [...values, ...Array<Value>(size - values.length).fill(last)],
  };
}
