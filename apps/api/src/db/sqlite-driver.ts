import type { Bound, RawRow } from './values.js';

interface NativeStatement {
  all(...params: unknown[]): RawRow[];
  run(...params: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

interface NativeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NativeStatement;
  function(name: string, options: { deterministic: boolean }, act: (value: unknown) => unknown): void;
  close(): void;
}

interface NativeModule {
  DatabaseSync: new (path: string, options: { readOnly: boolean; timeout: number }) => NativeDatabase;
}

// Built in from Node 22.13; before that the same API comes from a package with prebuilt binaries.
const native = (process.getBuiltinModule('node:sqlite') ??
  (await import('@photostructure/sqlite'))) as unknown as NativeModule;

const extendedCodes: Readonly<Record<number, string>> = {
  275: 'SQLITE_CONSTRAINT_CHECK',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  1811: 'SQLITE_CONSTRAINT_TRIGGER',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

const primaryCodes: Readonly<Record<number, string>> = {
  1: 'SQLITE_ERROR',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
};

const statementsKept = 300;

/** A prepared statement in the shape that TypeORM's `better-sqlite3` driver calls. */
interface DriverStatement {
  readonly reader: boolean;
  all(...params: unknown[]): RawRow[];
  run(...params: unknown[]): { changes: number; lastInsertRowid: number };
}

/**
 * One SQLite connection: what TypeORM's `better-sqlite3` type asks of its `driver`, and a short way for plain SQL.
 * Every call is synchronous. Statements stay prepared, the least recently used go first.
 */
export class SqliteConnection {
  readonly #database: NativeDatabase;
  readonly #statements = new Map<string, NativeStatement>();

  constructor(path: string, options: { readonly?: boolean; timeout?: number } = {}) {
    this.#database = coded(
      () =>
        new native.DatabaseSync(path, { readOnly: options.readonly ?? false, timeout: options.timeout ?? 0 }),
    );
    this.#database.function('lower', { deterministic: true }, lowerCase);
  }

  all(sql: string, params: readonly Bound[] = []): RawRow[] {
    return coded(() => this.#statement(sql).all(...params));
  }

  /** Returns how many rows were affected. */
  run(sql: string, params: readonly Bound[] = []): number {
    return coded(() => Number(this.#statement(sql).run(...params).changes));
  }

  exec(sql: string): void {
    coded(() => this.#database.exec(sql));
  }

  prepare(sql: string): DriverStatement {
    const statement = coded(() => this.#statement(sql));
    return {
      reader: /^\s*(SELECT|PRAGMA|EXPLAIN|WITH|VALUES)\b|\bRETURNING\b/i.test(sql),
      all: (...params) => coded(() => statement.all(...params)),
      run: (...params) =>
        coded(() => {
          const { changes, lastInsertRowid } = statement.run(...params);
          return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
        }),
    };
  }

  pragma(text: string): RawRow[] {
    return coded(() => this.#database.prepare(`PRAGMA ${text}`).all());
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): NativeStatement {
    const known = this.#statements.get(sql);
    const statement = known ?? this.#database.prepare(sql);
    if (known !== undefined) this.#statements.delete(sql);
    else if (this.#statements.size >= statementsKept) this.#forgetOldest();
    this.#statements.set(sql, statement);
    return statement;
  }

  #forgetOldest(): void {
    for (const sql of this.#statements.keys()) {
      this.#statements.delete(sql);
      return;
    }
  }
}

/** As MySQL's LOWER does it: SQLite's own knows no letters but those of ASCII. */
function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Gives errors the codes that better-sqlite3 gives them, and TypeORM and we know. */
function coded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode !== undefined)
      Object.assign(error as object, {
        code: extendedCodes[errcode] ?? primaryCodes[errcode & 0xff] ?? 'SQLITE_ERROR',
        errno: errcode,
      });
    throw error;
  }
}
