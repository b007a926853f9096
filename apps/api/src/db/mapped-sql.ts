import type { Executor } from './engine.js';
import type { DatabaseKind, Sql } from './sql.js';
import { boundAll, rowReader } from './values.js';
import type { RawRow, RowReader } from './values.js';

const readersKept = 1000;

const readersBySql = new Map<string, RowReader>();

/** Maps parameters and rows around a bare executor. */
export function sqlOver(kind: DatabaseKind, executor: Executor): Sql {
  return {
    kind,
    lockClause: kind === 'mysql' ? 'FOR UPDATE' : '',
    skipLockedClause: kind === 'mysql' ? 'FOR UPDATE SKIP LOCKED' : '',
    rows: async <T>(sql: string, params: readonly unknown[] = []) => {
      const rows = await executor.all(sql, boundAll(params));
      return mapped(sql, rows) as T[];
    },
    row: async <T>(sql: string, params: readonly unknown[] = []) => {
      const rows = await executor.all(sql, boundAll(params));
      return (mapped(sql, rows.slice(0, 1))[0] ?? null) as T | null;
    },
    count: async (sql, params = []) => {
      const [first] = await executor.all(sql, boundAll(params));
      return first === undefined ? 0 : Number(Object.values(first)[0]);
    },
  };
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
