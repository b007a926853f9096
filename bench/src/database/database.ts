import type { DatabaseKind } from '../options.js';
import type { Timing } from '../load/timing.js';

export type Value = string | number | null;

export type Row = Readonly<Record<string, Value>>;

export interface Statement {
  readonly sql: string;
  readonly params: readonly Value[];
}

/** One STOP as bare statements: a read, and what one transaction then runs. */
export interface BareStop {
  readonly before: readonly Statement[];
  readonly within: readonly Statement[];
}

/** A database of the bench's own, reached past the api. */
export interface BenchDatabase {
  readonly kind: DatabaseKind;
  /** Name and version, for people. */
  readonly name: string;
  /** What tells the api to use it. */
  readonly apiEnv: Readonly<Record<string, string>>;
  /** Opens it for the bench, once the api has made the tables. */
  connect(): Promise<void>;
  fill(table: string, rows: readonly Row[]): Promise<void>;
  count(table: string): Promise<number>;
  /** Runs one statement. */
  run(statement: Statement): Promise<void>;
  /** Runs every STOP as a prepared transaction, `concurrency` at a time. */
  runBare(stops: readonly BareStop[], concurrency: number): Promise<Timing>;
  /** Closes it and removes its files. */
  stop(): Promise<void>;
}

const rowsPerInsert = 250;

/** Inserts of many rows each. */
export function inserts(table: string, rows: readonly Row[]): Statement[] {
  const columns = Object.keys(rows[0] ?? {});
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const chunk = rows.slice(from, from + rowsPerInsert);
    statements.push({
      sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${chunk.map(() => tuple).join(', ')}`,
      params: chunk.flatMap((row) => columns.map((column) => row[column] ?? null)),
    });
  }
  return statements;
}
