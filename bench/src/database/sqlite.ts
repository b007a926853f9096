import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Sqlite from '@photostructure/sqlite';
import type { Timing } from '../load/timing.js';
import { Stopwatch } from '../load/timing.js';
import { inserts } from './database.js';
import type { BareStop, BenchDatabase, Statement } from './database.js';

/** Let go of the process now and then: the driver is synchronous, and Ctrl-C must be heard. */
const stopsPerTurn = 50;

// The choice that the api makes: built in from Node 22.13, before that the same API from a package.
const { DatabaseSync } = (process.getBuiltinModule('node:sqlite') ??
  (await import('@photostructure/sqlite'))) as typeof Sqlite;

type Connection = Sqlite.DatabaseSyncInstance;

/** SQLite in a temporary folder, with the settings of the api: WAL, every commit on the disk. */
export async function openSqlite(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'optline-bench-'));
  let open: Bare | null = null;
  const bare = (): Bare => {
    if (open === null) throw new Error('Not connected');
    return open;
  };
  return {
    kind: 'sqlite',
    name: `SQLite ${sqliteVersion()}`,
    apiEnv: { DATA_FOLDER: folder },
    connect: async () => void (open = connectTo(join(folder, 'optline.sqlite'))),
    fill: async (table, rows) => inTransaction(bare(), () => inserts(table, rows).forEach(run(bare()))),
    count: async (table) => {
      const [row] = bare().prepared(`SELECT COUNT(*) AS how_many FROM ${table}`).all();
      return Number((row as { how_many: number }).how_many);
    },
    run: async (statement) => inTransaction(bare(), () => run(bare())(statement)),
    runBare: (stops) => runBare(bare(), stops),
    stop: async () => {
      open?.connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Bare {
  readonly connection: Connection;
  readonly prepared: (sql: string) => Sqlite.StatementSyncInstance;
}

function connectTo(path: string): Bare {
  const connection = new DatabaseSync(path, { timeout: 5000 });
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA recursive_triggers = ON');
  const statements = new Map<string, Sqlite.StatementSyncInstance>();
  const prepared = (sql: string): Sqlite.StatementSyncInstance => {
    const known = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return { connection, prepared };
}

function sqliteVersion(): string {
  const memory = new DatabaseSync(':memory:');
  const row = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  memory.close();
  return row.version;
}

const run =
  ({ prepared }: Bare) =>
  ({ sql, params }: Statement): void =>
    void (sql.startsWith('SELECT') ? prepared(sql).all(...params) : prepared(sql).run(...params));

function inTransaction(bare: Bare, work: () => void): void {
  bare.prepared('BEGIN IMMEDIATE').run();
  work();
  bare.prepared('COMMIT').run();
}

async function runBare(bare: Bare, stops: readonly BareStop[]): Promise<Timing> {
  const watch = new Stopwatch();
  for (const [index, { before, within }] of stops.entries()) {
    const lap = watch.lap();
    before.forEach(run(bare));
    inTransaction(bare, () => within.forEach(run(bare)));
    lap();
    if (index % stopsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return watch.timing();
}
