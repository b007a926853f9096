import { formatNumber } from '@optline/domain';
import type { Sql } from '../db/sql.js';

/** A line of a file: a cell for each column. */
export type Line = ReadonlyArray<string | null>;

/** Rows that are read at once. */
export const pageOf = 500;

export interface Named {
  readonly id: string;
  readonly sortName: string;
}

/** Every row of a table with sorted names, one page after the other. */
export async function* byName<Row extends Named>(
  sql: Sql,
  organizationId: string,
  select: string,
): AsyncGenerator<readonly Row[]> {
  let after: Named = { sortName: '', id: '' };
  for (;;) {
    const rows = await sql.rows<Row>(
      `${select} WHERE organization_id = ? AND sort_name >= ? AND (sort_name > ? OR id > ?)
       ORDER BY sort_name, id LIMIT ${pageOf}`,
      [organizationId, after.sortName, after.sortName, after.id],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageOf) return;
    after = last;
  }
}

export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** As people read it: a plus sign at the beginning is a formula to a spreadsheet. */
export function numberCell(number: string | null): string | null {
  return number === null ? null : formatNumber(number);
}

export function shown(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
