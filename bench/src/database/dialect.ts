import type { DatabaseKind } from '../options.js';
import { inserts } from './database.js';
import type { Row, Statement } from './database.js';

/** Leaves out a row whose key is taken. */
export function insertIgnore(kind: DatabaseKind, table: string, row: Row): Statement[] {
  return inserts(table, [row]).map(({ sql, params }) => ({
    sql: kind === 'mysql' ? sql.replace('INSERT', 'INSERT IGNORE') : `${sql} ON CONFLICT DO NOTHING`,
    params,
  }));
}

export interface Upsert {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly key: readonly [string, ...string[]];
  readonly set: readonly string[];
}

/** Inserts rows, or has the present ones take over `set`. */
export function upsert(kind: DatabaseKind, { table, rows, key, set }: Upsert): Statement {
  const [insert = { sql: '', params: [] }] = inserts(table, rows);
  return {
    sql: `${insert.sql} ${kind === 'mysql' ? onDuplicate(key, set) : onConflict(key, set)}`,
    params: insert.params,
  };
}

function onDuplicate([first]: Upsert['key'], set: readonly string[]): string {
  const kept = [`${first} = ${first}`];
  const assignments = set.length === 0 ? kept : set.map((column) => `${column} = VALUES(${column})`);
  return `ON DUPLICATE KEY UPDATE ${assignments.join(', ')}`;
}

function onConflict(key: Upsert['key'], set: readonly string[]): string {
  if (set.length === 0) return `ON CONFLICT (${key.join(', ')}) DO NOTHING`;
  const assignments = set.map((column) => `${column} = excluded.${column}`);
  return `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${assignments.join(', ')}`;
}
