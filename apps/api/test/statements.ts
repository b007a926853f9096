import type { Sql } from '../src/db/sql.js';
import type { Param } from '../src/db/values.js';
import type { TestHouse } from './house.js';

/** A statement that was asked, and how many rows it gave. */
export interface AskedStatement {
  readonly sql: string;
  readonly params: readonly Param[] | undefined;
  readonly rows: number;
}

/** Reads as `read` does, and keeps what is asked. */
export function listening(read: Sql): { readonly sql: Sql; readonly statements: AskedStatement[] } {
  const statements: AskedStatement[] = [];
  const one = (sql: string, params: readonly Param[] | undefined) =>
    statements.push({ sql, params, rows: 1 });
  const sql: Sql = {
    kind: read.kind,
    lockClause: read.lockClause,
    skipLockedClause: read.skipLockedClause,
    rows: async <T>(text: string, params?: readonly Param[]) => {
      const rows = await read.rows<T>(text, params);
      statements.push({ sql: text, params, rows: rows.length });
      return rows;
    },
    row: (text, params) => (one(text, params), read.row(text, params)),
    count: (text, params) => (one(text, params), read.count(text, params)),
  };
  return { sql, statements };
}

/** Does something right after rows were asked for by such a statement, the first time. @returns what ends it. */
export function once(home: TestHouse, asked: RegExp, act: () => Promise<unknown>): () => void {
  const { db } = home.house;
  const { read } = db;
  let isDone = false;
  const rows = async <T>(text: string, params?: readonly Param[]): Promise<T[]> => {
    const found = await read.rows<T>(text, params);
    if (isDone || !asked.test(text)) return found;
    isDone = true;
    await act();
    return found;
  };
  Object.assign(db, { read: { ...listening(read).sql, rows } });
  return () => void Object.assign(db, { read });
}

/** Counts what is asked of the database, at the one place where all reading passes. */
export function countStatements(home: TestHouse): { taken(): number } {
  const { sql, statements } = listening(home.house.db.read);
  Object.assign(home.house.db, { read: sql });
  return { taken: () => statements.splice(0).length };
}
