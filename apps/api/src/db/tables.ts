import { Table, TableColumn, TableIndex } from 'typeorm';
import type { QueryRunner, TableColumnOptions } from 'typeorm';
import type { DatabaseKind } from './sql.js';

type BaseType = `varchar(${number})` | 'longtext' | 'instant' | 'flag' | 'int';

/** What a column is on either database, as `db/columns.ts` declares it on the entity. */
export type ColumnSpec = BaseType | `${BaseType} null` | `${BaseType} primary`;

export interface IndexSpec {
  isUnique: boolean;
  columns: readonly string[];
  /** Rows in which this column is empty need not be in the index; SQLite leaves them out, MySQL cannot. */
  filledColumn?: string;
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

export interface Additions {
  readonly columns: Readonly<Record<string, NewColumn>>;
  readonly indexes?: TableSpec['indexes'];
}

/**
 * Adds the columns and indexes that are not there yet, so that a run that was cut short on MySQL can simply be
 * repeated. Columns are added empty, filled, and only then closed to nothing.
 */
export async function addColumns(runner: QueryRunner, table: string, additions: Additions): Promise<void> {
  const { columns, indexes = {} } = additions;
  const there = await whatIsThere(runner, table);
  const wanted = Object.entries(columns).map(([name, column]) => ({ name, ...column }));
  const missing = wanted.filter(({ name }) => !there.columns.has(name));
  await alter(runner, table, {
    add: missing.map(({ name, spec }) => ({ name, spec: emptied(spec) })),
    change: [],
    indexes: {},
  });
  const filled = wanted.filter(({ present }) => present !== undefined);
  for (const { name, present } of filled)
    await runner.query(`UPDATE ${table} SET ${name} = ${present} WHERE ${name} IS NULL`);
  const isOpen = (name: string) => there.columns.get(name) !== 'closed';
  await alter(runner, table, {
    add: [],
    change: filled.filter(({ name, spec }) => !spec.endsWith(' null') && isOpen(name)),
    indexes: Object.fromEntries(Object.entries(indexes).filter(([name]) => !there.indexes.has(name))),
  });
}

interface WhatIsThere {
  /** Columns that may be empty are open. */
  readonly columns: ReadonlyMap<string, 'open' | 'closed'>;
  readonly indexes: ReadonlySet<string>;
}

async function whatIsThere(runner: QueryRunner, name: string): Promise<WhatIsThere> {
  if (kindOf(runner) === 'mysql') {
    const columns = (await runner.query(`SHOW COLUMNS FROM ${name}`)) as { Field: string; Null: string }[];
    const indexes = (await runner.query(`SHOW INDEX FROM ${name}`)) as { Key_name: string }[];
    return {
      columns: new Map(columns.map(({ Field, Null }) => [Field, Null === 'YES' ? 'open' : 'closed'])),
      indexes: new Set(indexes.map(({ Key_name: key }) => key)),
    };
  }
  const table = await requireTable(runner, name);
  return {
    columns: new Map(table.columns.map((one) => [one.name, one.isNullable ? 'open' : 'closed'])),
    indexes: new Set(table.indices.flatMap((one) => one.name ?? [])),
  };
}

interface NamedSpec {
  readonly name: string;
  readonly spec: ColumnSpec;
}

interface Alteration {
  readonly add: readonly NamedSpec[];
  readonly change: readonly NamedSpec[];
  readonly indexes: Readonly<Record<string, IndexSpec>>;
}

/** MySQL does all of it in one statement, so that a large table is copied once; SQLite copies the table by TypeORM. */
async function alter(
  runner: QueryRunner,
  table: string,
  { add, change, indexes }: Alteration,
): Promise<void> {
  if (kindOf(runner) === 'mysql') {
    const clauses = [
      ...add.map((column) => `ADD COLUMN ${definition(column)}`),
      ...change.map((column) => `MODIFY COLUMN ${definition(column)}`),
      ...Object.entries(indexes).map(
        ([name, { isUnique, columns }]) =>
          `ADD ${isUnique ? 'UNIQUE ' : ''}INDEX ${name} (${columns.join(', ')})`,
      ),
    ];
    if (clauses.length > 0) await runner.query(`ALTER TABLE ${table} ${clauses.join(', ')}`);
    return;
  }
  const options = ({ name, spec }: NamedSpec) => columnOptions('sqlite', name, spec);
  if (add.length > 0) await runner.addColumns(table, add.map(options));
  if (change.length > 0) {
    const now = await requireTable(runner, table);
    await runner.changeColumns(
      table,
      change.map((column) => {
        const oldColumn = now.findColumnByName(column.name);
        if (oldColumn === undefined) throw new Error(`${table}.${column.name} was not added`);
        return { oldColumn, newColumn: options(column) };
      }),
    );
  }
  for (const [name, spec] of Object.entries(indexes)) await runner.createIndex(table, indexFor(name, spec));
}

/** A column as MySQL writes it. */
function definition({ name, spec }: NamedSpec): string {
  const { type, length, precision, charset, collation, isNullable } = columnOptions('mysql', name, spec);
  const size = length === '' ? (precision == null ? '' : `(${precision})`) : `(${length})`;
  const text = charset === undefined ? '' : ` CHARACTER SET ${charset} COLLATE ${collation}`;
  return `${name} ${type}${size}${text} ${isNullable ? 'NULL' : 'NOT NULL'}`;
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

function indexFor(name: string, { isUnique, columns, filledColumn }: IndexSpec): TableIndex {
  const where = filledColumn === undefined ? {} : { where: `"${filledColumn}" IS NOT NULL` };
  return new TableIndex({ name, isUnique, columnNames: [...columns], ...where });
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
