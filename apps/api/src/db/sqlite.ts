import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { pause, within } from './deadline.js';
import type { Engine, Executor, Limits, Session, Watch } from './engine.js';
import { DatabaseUnavailable, translated } from './failures.js';
import { Gate } from './gate.js';
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
  const reads = sqliteExecutor(sqliteConnectionOf(reader));
  return {
    kind: 'sqlite',
    limits: settings.limits,
    reader,
    reads,
    runUnit: (watch, work) => runUnit({ writer, connection, gate, limits: settings.limits }, watch, work),
    ping: async () => void (await reads.all('SELECT 1', [])),
    close: async () => {
      await gate.enter();
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
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseUnavailable(`The data folder ${folder} cannot be made: ${(error as Error).message}`);
  }
}

async function prepareWriter(connection: SqliteConnection): Promise<void> {
  // Switching to WAL needs the file alone for a moment and does not always wait for another process.
  await repeatWhileBusy(5000, () => connection.pragma('journal_mode = WAL'));
  connection.pragma('synchronous = FULL');
  // Without it, the delete inside INSERT OR REPLACE fires no trigger, and could remove a consent record.
  connection.pragma('recursive_triggers = ON');
  connection.pragma('journal_size_limit = 67108864');
}

function prepareReader(connection: SqliteConnection): void {
  connection.pragma('query_only = ON');
}

interface Writer {
  writer: DataSource;
  connection: SqliteConnection;
  gate: Gate;
  limits: Limits;
}

async function runUnit<T>(
  { writer, connection, gate, limits }: Writer,
  watch: Watch,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  await gate.enter();
  try {
    await repeatWhileBusy(limits.waitMs, () => connection.run('BEGIN IMMEDIATE'));
    const session = { ...sqliteExecutor(connection, watch), manager: () => managerWithin(writer, watch) };
    const result = await within(limits.unitMs, work(session), tooLong);
    watch.before();
    watch.end();
    connection.run('COMMIT');
    return result;
  } catch (error) {
    watch.end();
    rollBack(connection);
    throw translated(error);
  } finally {
    gate.leave();
  }
}

function tooLong(): Error {
  return new DatabaseUnavailable('A unit of work took too long and was rolled back');
}

function rollBack(connection: SqliteConnection): void {
  try {
    connection.run('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself (a full disk, for one), or nothing had begun.
  }
}

async function repeatWhileBusy(limitMs: number, work: () => unknown): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== 'SQLITE_BUSY' || performance.now() > deadline) throw translated(error);
      await pause(5 + Math.random() * 20);
    }
  }
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
