import type { Sql } from './sql.js';
import type { Param } from './values.js';

/** Beyond that nobody reads the number: it stands for that many or more. */
const countedTo = 100;

/** Counts the rows of a selection (what follows FROM), no further than `countedTo`. */
export function countSome(sql: Sql, selection: string, params: readonly Param[]): Promise<number> {
  return sql.count(`SELECT COUNT(*) FROM (SELECT 1 FROM ${selection} LIMIT ${countedTo}) found`, params);
}
