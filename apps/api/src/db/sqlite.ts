import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { within } from './deadline.js';
import type { Engine, Executor, Limits, Session, Watch } from './engine.js';
import { DatabaseUnavailable, translated } from './failures.js';
import { Gate } from './gate.js';
import { SharedCommit, repeatWhileBusy } from './shared-commit.js';
import { SqliteConnection } from './sqlite-driver.js';
import { managerWithin, checkEveryStatement, sqliteConnectionOf } from './typeorm-internals.js';
import { requireReadOutsideUnit } from './unit-of-work.js';

export interface SqliteSettings {
  folder: string;
  entities: ReadonlyArray<new () => object>;
  limits: Limits;
}

const fileName = 'optline.sqlite';

/** Waiting inside SQLite blocks the whole process, so the writer waits little there and tries again from outside. */
const busyInsideMs = 15;

/** Opens one WAL file twice: to write, one unit of work at a time, and to read. */
export async function openSqlite(settings: SqliteSettings): Promise<Engine> {
  await makeFolder(settings.folder);
  const writer = await sqliteSource(settings, { readonly: false }).initialize();
  const reader = await sqliteSource(settings, { readonly: true }).initialize();
  checkEveryStatement(reader, requireReadOutsideUnit);
  const connection = sqliteConnectionOf(writer);
  connection.pragma(`busy_timeout = ${busyInsideMs}`);
  const gate = new Gate(settings.limits.waitMs);
  const commits = new SharedCommit(connection, { gate, busyMs: settings.limits.waitMs });
  const reads = sqliteExecutor(sqliteConnectionOf(reader));
  return {
    kind: 'sqlite',
    limits: settings.limits,
    reader,
    reads,
    runUnit: (watch, work) => runUnit({ writer, connection, commits, limits: settings.limits }, watch, work),
    ping: async () => void (await reads.all('SELECT 1', [])),
    close: async () => {
      await gate.enter();
      commits.end();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** A TypeORM data source over the file; `readonly` also for the connection underneath. */
export function sqliteSource(
  { folder, entities }: Pick<SqliteSettings, 'folder' | 'entities'>,
  {
    readonly,
    ...more
  }: { readonly: boolean; migrations?: Array<new () => MigrationInterface>; migrationsTableName?: string },
): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    driver: SqliteConnection,
    database: join(folder, fileName),
    readonly,
    timeout: 5000,
    // Our connection keeps statements prepared for plain SQL and TypeORM alike.
    statementCacheSize: 0,
    prepareDatabase: (connection: SqliteConnection) =>
      readonly ? prepareReader(connection) : prepareWriter(connection),
    entities: [...entities],
    ...more,
  });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeLevels(resolve(folder));
  } catch (error) {
    throw new DatabaseUnavailable(`The data folder ${folder} cannot be made: ${(error as Error).message}`);
  }
}

/** Level by level: a recursive mkdir never returns where the file system itself refuses folders, as /proc does. */
async function makeLevels(folder: string): Promise<void> {
  if (isFolder(folder)) return;
  await makeLevels(dirname(folder));
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

async function prepareWriter(connection: SqliteConnection): Promise<void> {
  // Switching to WAL needs the file alone for a moment and does not always wait for another process.
  await repeatWhileBusy(5000, () => connection.pragma('journal_mode = WAL'));
  connection.pragma('synchronous = FULL');
  // Without it, the delete inside INSERT OR REPLACE fires no trigger, and could remove a consent record.
  connection.pragma('recursive_triggers = ON');
  connection.pragma('journal_size_limit = 67108864');
  // 32 MB instead of 4: an import changes the same pages many times before they are copied into the file.
  connection.pragma('wal_autocheckpoint = 8000');
  // An import writes into the same pages of the indexes again and again: 16 MB keep them. (2 MB do not.)
  connection.pragma('cache_size = -16000');
}

function prepareReader(connection: SqliteConnection): void {
  connection.pragma('query_only = ON');
}

interface Writer {
  writer: DataSource;
  connection: SqliteConnection;
  commits: SharedCommit;
  limits: Limits;
}

function runUnit<T>(
  { writer, connection, commits, limits }: Writer,
  watch: Watch,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return commits.run(async () => {
    const session = { ...sqliteExecutor(connection, watch), manager: () => managerWithin(writer, watch) };
    try {
      const result = await within(limits.unitMs, work(session), tooLong);
      watch.before();
      return result;
    } finally {
      watch.end();
    }
  });
}

function tooLong(): Error {
  return new DatabaseUnavailable('A unit of work took too long and was rolled back');
}

function sqliteExecutor(connection: SqliteConnection, watch?: Watch): Executor {
  async function attempt<T>(sql: string, work: () => T): Promise<T> {
    watch?.before();
    try {
      return work();
    } catch (error) {
      const ours = translated(error, sql);
      watch?.failed(ours);
      throw ours;
    }
  }
  return {
    all: (sql, params) => attempt(sql, () => connection.all(sql, params)),
    run: (sql, params) => attempt(sql, () => connection.run(sql, params)),
    runIgnoring: (sql, params) => attempt(sql, () => connection.run(sql, params)),
  };
}
