import type { Executor } from './engine.js';
import type { DatabaseKind, Sql } from './sql.js';
import { boundAll, rowReader } from './values.js';
import type { Param, RawRow, RowReader } from './values.js';

const readersKept = 1000;

const readersBySql = new Map<string, RowReader>();

/** Maps parameters and rows around a bare executor. */
export class MappedSql implements Sql {
  readonly kind: DatabaseKind;
  readonly #executor: Executor;

  constructor(kind: DatabaseKind, executor: Executor) {
    this.kind = kind;
    this.#executor = executor;
  }

  get lockClause(): string {
    return this.kind === 'mysql' ? 'FOR UPDATE' : '';
  }

  get skipLockedClause(): string {
    return this.kind === 'mysql' ? 'FOR UPDATE SKIP LOCKED' : '';
  }

  async rows<T>(sql: string, params: readonly Param[] = []): Promise<T[]> {
    return mapped(sql, await this.#executor.all(sql, boundAll(params))) as T[];
  }

  async row<T>(sql: string, params: readonly Param[] = []): Promise<T | null> {
    const [first] = await this.#executor.all(sql, boundAll(params));
    return first === undefined ? null : (readerOf(sql, first)(first) as T);
  }

  async count(sql: string, params: readonly Param[] = []): Promise<number> {
    const [first] = await this.#executor.all(sql, boundAll(params));
    return first === undefined ? 0 : Number(Object.values(first)[0]);
  }
}

function mapped(sql: string, rows: readonly RawRow[]): RawRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  return rows.map(readerOf(sql, first));
}

function readerOf(sql: string, row: RawRow): RowReader {
  const known = readersBySql.get(sql);
  if (known !== undefined) return known;
  if (readersBySql.size >= readersKept) readersBySql.clear();
  const reader = rowReader(Object.keys(row));
  readersBySql.set(sql, reader);
  return reader;
}
