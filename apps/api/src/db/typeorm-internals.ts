import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { translated } from './failures.js';
import type { SqliteConnection } from './sqlite-driver.js';

// The few places that reach behind TypeORM's public interface (version 1.1.1, pinned; proven by the tests beside).

interface RunnerInternals extends QueryRunner {
  transactionDepth: number;
  isReleased: boolean;
  databaseConnection?: unknown;
}

/** The connection under a `better-sqlite3` data source. TypeORM keeps exactly one. */
export function sqliteConnectionOf(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}

/** The mysql2 pool under a `mysql` data source. */
export function poolOf<Pool>(source: DataSource): Pool {
  return (source.driver as unknown as { pool: Pool }).pool;
}

export interface UnitManager {
  /** The mysql2 connection that the unit of work already holds. */
  connection?: unknown;
  before: () => void;
  failed: (error: unknown) => void;
}

/**
 * Returns an entity manager that joins a transaction begun in plain SQL: its runner believes that it began it, so
 * TypeORM never begins or commits one of its own (it makes savepoints), and every statement of it is watched.
 */
export function managerWithin(source: DataSource, unit: UnitManager): EntityManager {
  // SQLite has one runner for all; a derived one keeps this unit's depth and guard to itself.
  const runner = Object.create(source.driver.createQueryRunner('master')) as RunnerInternals;
  joinTransaction(runner);
  if (unit.connection !== undefined) runner.databaseConnection = unit.connection;
  const query = runner.query.bind<QueryRunner['query']>(runner);
  runner.query = async (sql: string, params?: unknown[], structured?: boolean) => {
    unit.before();
    try {
      return (await query(sql, params, structured as true)) as never;
    } catch (error) {
      const ours = translated(error, sql);
      unit.failed(ours);
      throw ours;
    }
  };
  const manager = source.createEntityManager(runner);
  Object.assign(runner, { manager });
  return manager;
}

/** Has every statement of every runner that the data source hands out from now on checked first. */
export function checkEveryStatement(source: DataSource, check: (sql: string) => void): void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    if (Object.hasOwn(runner, 'query')) return runner;
    const query = runner.query.bind<QueryRunner['query']>(runner);
    runner.query = async (sql: string, params?: unknown[], structured?: boolean) => {
      check(sql);
      try {
        return (await query(sql, params, structured as true)) as never;
      } catch (error) {
        throw translated(error, sql);
      }
    };
    return runner;
  };
}

/** Tells a runner that a transaction begun in plain SQL is its own to commit or roll back. */
export function joinTransaction(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}
