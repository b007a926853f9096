import { MigrationExecutor } from 'typeorm';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyTables, ensureGuards } from './append-only.js';
import type { Database } from './data-source.js';
import { settingsOf } from './data-source.js';
import { DatabaseUnavailable, translated } from './failures.js';
import { migrations as everyMigration } from './migrations/migrations.js';
import { mysqlSource } from './mysql.js';
import { sqliteSource } from './sqlite.js';
import { joinTransaction } from './typeorm-internals.js';

type Migrations = ReadonlyArray<new () => MigrationInterface>;

const migrationsTable = 'schema_migrations';

/** Longer than any migration of ours takes: the second of two processes that start at once waits for the first. */
const waitForOtherS = 60;

export interface MigrationSettings {
  migrations?: Migrations;
  appendOnly?: readonly string[];
}

/**
 * Runs the migrations that have not run yet and puts the guards of the append-only tables in place. Several processes
 * may do it at once. Returns the names of those that ran.
 */
export async function migrate(db: Database, settings: MigrationSettings = {}): Promise<string[]> {
  const { migrations = everyMigration, appendOnly = appendOnlyTables } = settings;
  const source = migratingSource(db, migrations);
  try {
    await source.initialize();
    const runner = source.createQueryRunner();
    return await (db.kind === 'sqlite'
      ? migrateSqlite(source, runner, appendOnly)
      : migrateMysql(source, runner, appendOnly));
  } catch (error) {
    throw translated(error);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

function migratingSource(db: Database, migrations: Migrations): DataSource {
  const { url, migrationUrl, folder } = settingsOf(db);
  const more = { migrations: [...migrations], migrationsTableName: migrationsTable };
  if (url === null) return sqliteSource({ folder, entities: [] }, { readonly: false, ...more });
  // The lock belongs to a connection, so there is only one.
  return mysqlSource({ url: migrationUrl ?? url, entities: [], connections: 1 }, more);
}

async function migrateSqlite(
  source: DataSource,
  runner: QueryRunner,
  appendOnly: readonly string[],
): Promise<string[]> {
  await runner.query(`PRAGMA busy_timeout = ${waitForOtherS * 1000}`);
  // Rebuilding a table drops the old one; with foreign keys on, that would count as deleting its rows.
  await runner.query('PRAGMA foreign_keys = OFF');
  await runner.query('BEGIN IMMEDIATE');
  joinTransaction(runner);
  try {
    const ran = await execute(source, runner, 'all');
    await ensureGuards('sqlite', (sql) => rowsOf(runner, sql), appendOnly);
    await runner.commitTransaction();
    return ran;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function migrateMysql(
  source: DataSource,
  runner: QueryRunner,
  appendOnly: readonly string[],
): Promise<string[]> {
  const lock = `CONCAT('optline_migrate_', LEFT(SHA1(DATABASE()), 24))`;
  const [held] = await rowsOf(runner, `SELECT GET_LOCK(${lock}, ${waitForOtherS}) AS held`);
  if (held?.['held'] !== 1)
    throw new DatabaseUnavailable('Another process has been migrating this database for a minute');
  try {
    const ran = await execute(source, runner, 'none');
    await refuseOtherCollations(runner);
    await ensureGuards('mysql', (sql) => rowsOf(runner, sql), appendOnly);
    return ran;
  } finally {
    await runner.release();
  }
}

async function execute(
  source: DataSource,
  runner: QueryRunner,
  transaction: 'all' | 'none',
): Promise<string[]> {
  const executor = new MigrationExecutor(source, runner);
  executor.transaction = transaction;
  return (await executor.executePendingMigrations()).map(({ name }) => name);
}

/** Two databases that compare differently would tell two different stories about the same number or address. */
async function refuseOtherCollations(runner: QueryRunner): Promise<void> {
  const found = await rowsOf(
    runner,
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name <> '${migrationsTable}' AND collation_name <> 'utf8mb4_bin' LIMIT 1`,
  );
  if (found[0] !== undefined)
    throw new Error(
      `The table ${String(found[0]['name'])} must have the collation utf8mb4_bin throughout, like the rest of this database`,
    );
}

async function rowsOf(runner: QueryRunner, sql: string): Promise<Array<Record<string, unknown>>> {
  try {
    const rows: unknown = await runner.query(sql);
    return Array.isArray(rows) ? (rows as Array<Record<string, unknown>>) : [];
  } catch (error) {
    throw translated(error, sql);
  }
}
