import { columnFor, identifier } from './naming.js';
import type { DatabaseKind } from './sql.js';
import { placeholders } from './sql.js';
import { boundFor } from './values.js';
import type { Bound } from './values.js';

export interface Statement {
  sql: string;
  params: Bound[];
}

/** Rows of a statement: large enough to be quick. Of narrow ones more, still fewer than MySQL keeps warnings of. */
const rowsPerInsert = 128;
const narrowRowsPerInsert = 512;
const narrowColumns = 8;

const fewRows = 8;

/** Builds the INSERTs for rows that all have the same properties. */
export function insertStatements(table: string, rows: readonly object[], ending = ''): Statement[] {
  const [first] = rows;
  if (first === undefined) return [];
  const shape = shapeOf(table, first);
  const { head, tuple, columns } = shape;
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length;) {
    const size = chunkSize(rows.length - start, columns.length);
    const chunk = rows.slice(start, start + size);
    const params: Bound[] = [];
    for (const row of chunk) addValues(params, row, shape);
    statements.push({ sql: `${head}${chunk.map(() => tuple).join(', ')}${ending}`, params });
    start += size;
  }
  return statements;
}

/** A table has few shapes of statement, so that all of them stay prepared: a few rows as they come, many in powers of two. */
function chunkSize(left: number, columns: number): number {
  if (left <= fewRows) return left;
  let size = columns > narrowColumns ? rowsPerInsert : narrowRowsPerInsert;
  while (size > left) size /= 2;
  return size;
}

/** What all inserts of rows with these properties have in common. */
interface InsertShape {
  readonly head: string;
  readonly tuple: string;
  readonly properties: readonly string[];
  readonly columns: readonly string[];
}

const shapesKept = 500;

const shapes = new Map<string, InsertShape>();

function shapeOf(table: string, row: object): InsertShape {
  const properties = Object.keys(row);
  const key = `${table} ${properties.join()}`;
  const known = shapes.get(key);
  if (known !== undefined) return known;
  if (shapes.size >= shapesKept) shapes.clear();
  const columns = properties.map(columnFor);
  const shape = {
    head: `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(', ')}) VALUES `,
    tuple: `(${placeholders(columns.length)})`,
    properties,
    columns,
  };
  shapes.set(key, shape);
  return shape;
}

export function insertIgnoreStatements(
  kind: DatabaseKind,
  table: string,
  rows: readonly object[],
): Statement[] {
  if (kind === 'sqlite') return insertStatements(table, rows, ' ON CONFLICT DO NOTHING');
  return insertStatements(table, rows).map(({ sql, params }) => ({
    sql: sql.replace('INSERT', 'INSERT IGNORE'),
    params,
  }));
}

export interface Upsert {
  table: string;
  rows: readonly object[];
  key: readonly string[];
  set: readonly string[];
}

export function upsertStatements(kind: DatabaseKind, { table, rows, key, set }: Upsert): Statement[] {
  if (key.length === 0) throw new Error(`An upsert into ${table} needs a key`);
  const keyColumns = key.map((property) => identifier(columnFor(property)));
  const setColumns = set.map((property) => identifier(columnFor(property)));
  const ending = kind === 'mysql' ? onDuplicate(keyColumns, setColumns) : onConflict(keyColumns, setColumns);
  return insertStatements(table, rows, ending);
}

export function updateStatement(table: string, set: object, where: object): Statement {
  const changes = Object.entries(set).map(([property, value]) => ({
    column: columnFor(property),
    value: value as unknown,
  }));
  const conditions = Object.entries(where).map(([property, value]) => condition(columnFor(property), value));
  if (changes.length === 0 || conditions.length === 0)
    throw new Error(`An update of ${table} needs columns and a condition`);
  const assignments = changes.map(({ column }) => `${identifier(column)} = ?`).join(', ');
  return {
    sql: `UPDATE ${identifier(table)} SET ${assignments} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    params: [
      ...changes.map(({ column, value }) => boundFor(column, value)),
      ...conditions.flatMap(({ params }) => params),
    ],
  };
}

function condition(column: string, value: unknown): Statement {
  if (value === null) return { sql: `${identifier(column)} IS NULL`, params: [] };
  if (!Array.isArray(value)) return { sql: `${identifier(column)} = ?`, params: [boundFor(column, value)] };
  return {
    sql: `${identifier(column)} IN (${placeholders(value.length)})`,
    params: value.map((one: unknown) => boundFor(column, one)),
  };
}

// INSERT IGNORE would only take a shared lock on a present row, and two units that then both write it deadlock.
function onDuplicate(key: readonly string[], set: readonly string[]): string {
  const [kept = ''] = key;
  const assignments =
    set.length === 0 ? [`${kept} = ${kept}`] : set.map((column) => `${column} = VALUES(${column})`);
  return ` ON DUPLICATE KEY UPDATE ${assignments.join(', ')}`;
}

function onConflict(key: readonly string[], set: readonly string[]): string {
  const target = ` ON CONFLICT (${key.join(', ')}) DO `;
  if (set.length === 0) return `${target}NOTHING`;
  return `${target}UPDATE SET ${set.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

function addValues(params: Bound[], row: object, { properties, columns }: InsertShape): void {
  if (Object.keys(row).length !== properties.length)
    throw new TypeError('Rows of one insert must have the same properties');
  const record = row as Record<string, unknown>;
  for (const [at, property] of properties.entries())
    params.push(boundFor(columns[at] ?? property, record[property]));
}
