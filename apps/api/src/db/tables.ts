import { Table, TableColumn, TableIndex } from 'typeorm';
import type { QueryRunner, TableColumnOptions } from 'typeorm';
import type { DatabaseKind } from './sql.js';

type BaseType = `varchar(${number})` | 'longtext' | 'instant' | 'flag' | 'int';

/** What a column is on either database, as `db/columns.ts` declares it on the entity. */
export type ColumnSpec = BaseType | `${BaseType} null` | `${BaseType} primary`;

export interface IndexSpec {
  isUnique: boolean;
  columns: readonly string[];
}

export interface TableSpec {
  columns: Readonly<Record<string, ColumnSpec>>;
  indexes?: Readonly<Record<string, IndexSpec>>;
}

export type Tables = Readonly<Record<string, TableSpec>>;

export function index(...columns: string[]): IndexSpec {
  return { isUnique: false, columns };
}

export function unique(...columns: string[]): IndexSpec {
  return { isUnique: true, columns };
}

/** Makes the tables that are not there yet, so that a run that was cut short on MySQL can simply be repeated. */
export async function createTables(runner: QueryRunner, tables: Tables): Promise<void> {
  const kind = kindOf(runner);
  for (const [name, { columns, indexes = {} }] of Object.entries(tables)) {
    const table = new Table({
      name,
      columns: Object.entries(columns).map(([column, spec]) => columnOptions(kind, column, spec)),
      indices: Object.entries(indexes).map(([key, spec]) => indexFor(key, spec)),
    });
    await runner.createTable(table, true);
  }
}

export async function dropTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const name of Object.keys(tables).reverse()) await runner.dropTable(name, true);
}

/** A column for a table that has rows already. */
export interface NewColumn {
  readonly spec: ColumnSpec;
  /** SQL of the value that the present rows get; needed where the column may not be empty. */
  readonly present?: string;
}

/**
 * Adds the columns and indexes that are not there yet, so that a run that was cut short on MySQL can simply be
 * repeated. Columns are added empty, filled, and only then closed to nothing.
 */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  { columns, indexes = {} }: { columns: Readonly<Record<string, NewColumn>>; indexes?: TableSpec['indexes'] },
): Promise<void> {
  const kind = kindOf(runner);
  const before = await requireTable(runner, table);
  const wanted = Object.entries(columns).map(([name, column]) => ({ name, ...column }));
  const added = wanted.filter(({ name }) => before.findColumnByName(name) === undefined);
  if (added.length > 0)
    await runner.addColumns(
      table,
      added.map(({ name, spec }) => columnOptions(kind, name, emptied(spec))),
    );
  const filled = wanted.filter(({ present }) => present !== undefined);
  for (const { name, present } of filled)
    await runner.query(`UPDATE ${table} SET ${name} = ${present} WHERE ${name} IS NULL`);
  const open = await requireTable(runner, table);
  const changes = filled
    .filter(({ name, spec }) => !spec.endsWith(' null') && open.findColumnByName(name)?.isNullable === true)
    .map(({ name, spec }) => {
      const oldColumn = open.findColumnByName(name);
      if (oldColumn === undefined) throw new Error(`${table}.${name} was not added`);
      return { oldColumn, newColumn: columnOptions(kind, name, spec) };
    });
  if (changes.length > 0) await runner.changeColumns(table, changes);
  const present = new Set(open.indices.map(({ name }) => name));
  for (const [name, spec] of Object.entries(indexes))
    if (!present.has(name)) await runner.createIndex(table, indexFor(name, spec));
}

/** Takes away what `addColumns` added. */
export async function dropColumns(
  runner: QueryRunner,
  table: string,
  { columns, indexes = [] }: { columns: readonly string[]; indexes?: readonly string[] },
): Promise<void> {
  for (const name of indexes) await runner.dropIndex(table, name);
  if (columns.length > 0) await runner.dropColumns(table, [...columns]);
}

async function requireTable(runner: QueryRunner, name: string): Promise<Table> {
  const table = await runner.getTable(name);
  if (table === undefined) throw new Error(`There is no table ${name}`);
  return table;
}

function emptied(spec: ColumnSpec): ColumnSpec {
  return (spec.endsWith(' null') ? spec : `${spec} null`) as ColumnSpec;
}

/** Makes these indexes as they are described, whether they were there or not. */
export async function replaceIndexes(
  runner: QueryRunner,
  table: string,
  indexes: Readonly<Record<string, IndexSpec>>,
): Promise<void> {
  for (const [name, spec] of Object.entries(indexes)) {
    await runner.dropIndex(table, name, true);
    await runner.createIndex(table, indexFor(name, spec));
  }
}

function kindOf(runner: QueryRunner): DatabaseKind {
  return runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
}

function indexFor(name: string, { isUnique, columns }: IndexSpec): TableIndex {
  return new TableIndex({ name, isUnique, columnNames: [...columns] });
}

function columnOptions(kind: DatabaseKind, name: string, spec: ColumnSpec): TableColumn {
  const [base = '', role] = spec.split(' ');
  return new TableColumn({
    name,
    isNullable: role === 'null',
    isPrimary: role === 'primary',
    ...typeOn(kind, base),
  });
}

function typeOn(
  kind: DatabaseKind,
  base: string,
): Pick<TableColumnOptions, 'type' | 'length' | 'precision' | 'charset' | 'collation'> {
  // The database's own default may compare without regard to case or accents; SQLite never does.
  const text = kind === 'mysql' ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {};
  const length = /^varchar\((\d+)\)$/.exec(base)?.[1];
  if (length !== undefined) return { type: 'varchar', length, ...text };
  switch (base) {
    case 'longtext':
      return { type: kind === 'mysql' ? 'longtext' : 'text', ...text };
    case 'instant':
      return { type: 'datetime', precision: 3 };
    case 'flag':
      return { type: kind === 'mysql' ? 'tinyint' : 'boolean' };
    case 'int':
      return { type: kind === 'mysql' ? 'int' : 'integer' };
    default:
      throw new Error(`"${base}" is not a type of column`);
  }
}
