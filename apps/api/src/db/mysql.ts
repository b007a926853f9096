import type { Pool, PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { within } from './deadline.js';
import type { Engine, Executor, Limits, Session, Watch } from './engine.js';
import { DatabaseUnavailable, StatementFailed, translated } from './failures.js';
import { managerWithin, poolOf, checkEveryStatement } from './typeorm-internals.js';
import { requireReadOutsideUnit } from './unit-of-work.js';
import type { Bound, RawRow } from './values.js';

export interface MysqlSettings {
  url: string;
  entities: ReadonlyArray<new () => object>;
  limits: Limits;
  connections: number;
}

/** What every connection is told first. The modes keep data that does not fit from being bent until it does. */
const sessionStatements = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION innodb_lock_wait_timeout = 2, max_error_count = 1024, time_zone = '+00:00',
   sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
];

export async function openMysql(settings: MysqlSettings): Promise<Engine> {
  const source = mysqlSource(settings);
  try {
    await source.initialize();
  } catch (error) {
    throw translated(error);
  }
  checkEveryStatement(source, requireReadOutsideUnit);
  const pool = poolOf<Pool>(source);
  const { limits } = settings;
  const underWay = new Set<Promise<unknown>>();
  const reads = readExecutor(pool, limits);
  return {
    kind: 'mysql',
    limits,
    reader: source,
    reads,
    runUnit: (watch, work) => tracked(underWay, runUnit({ source, pool, limits }, watch, work)),
    ping: async () => void (await reads.all('SELECT 1', [])),
    close: async () => {
      await Promise.allSettled(underWay);
      await source.destroy();
    },
  };
}

/** A TypeORM data source over one mysql2 pool whose connections all have the session settings above. */
export function mysqlSource(
  { url, entities, connections }: Pick<MysqlSettings, 'url' | 'entities' | 'connections'>,
  more: { migrations?: Array<new () => MigrationInterface>; migrationsTableName?: string } = {},
): DataSource {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const source = new DataSource({
    // Also for MySQL itself: as `mysql`, TypeORM takes MariaDB's word for "no default" to be a default.
    type: 'mariadb',
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get('tls') === 'true' ? { ssl: { rejectUnauthorized: true } } : {}),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectTimeout: 3000,
    supportBigNumbers: false,
    bigNumberStrings: false,
    poolSize: connections,
    extra: { decimalNumbers: true, maxPreparedStatements: 300, queueLimit: 2000 },
    entities: [...entities],
    ...more,
  });
  longTexts(source);
  settleSessions(source);
  return source;
}

/** `text` ends at 64 kB on MySQL and has no end on SQLite: there, every text column is a long one. */
function longTexts(source: DataSource): void {
  const normalizeType = source.driver.normalizeType.bind(source.driver);
  source.driver.normalizeType = (column) => {
    const type = normalizeType(column);
    return type === 'text' ? 'longtext' : type;
  };
}

/** Has every new connection of the pool told its session settings before anything else runs on it. */
function settleSessions(source: DataSource): void {
  const driver = source.driver as unknown as {
    createPool(options: unknown): Promise<Pool>;
    mysql: { createPool(options: unknown): Pool };
  };
  const { mysql } = driver;
  driver.mysql = {
    ...mysql,
    createPool: (options) => {
      const pool = mysql.createPool(options);
      pool.on('connection', (connection) => {
        for (const statement of sessionStatements)
          connection.query(statement, (error) => {
            // A connection without them must not be used: it would compare, round and lock differently.
            if (error) connection.destroy();
          });
      });
      return pool;
    },
  };
}

async function tracked<T>(underWay: Set<Promise<unknown>>, unit: Promise<T>): Promise<T> {
  underWay.add(unit);
  try {
    return await unit;
  } finally {
    underWay.delete(unit);
  }
}

interface Unit {
  source: DataSource;
  pool: Pool;
  limits: Limits;
}

async function runUnit<T>(
  { source, pool, limits }: Unit,
  watch: Watch,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const connection = await borrow(pool, limits.waitMs);
  const executor = connectionExecutor(connection, watch);
  const session = { ...executor, manager: () => managerWithin(source, { ...watch, connection }) };
  const steps = async () => {
    await command(connection, 'START TRANSACTION');
    const result = await work(session);
    watch.before();
    watch.end();
    await command(connection, 'COMMIT');
    return result;
  };
  try {
    const result = await within(limits.unitMs, steps(), tooLong);
    connection.release();
    return result;
  } catch (error) {
    const ours = translated(error);
    watch.end();
    await giveBack(connection, ours);
    throw ours;
  }
}

function tooLong(): Error {
  return new DatabaseUnavailable('A unit of work took too long and was rolled back');
}

/** Rolls back and returns the connection; one that may still be busy or broken is closed, which rolls back too. */
async function giveBack(connection: PoolConnection, error: unknown): Promise<void> {
  if (error instanceof DatabaseUnavailable) return connection.destroy();
  try {
    await within(1000, command(connection, 'ROLLBACK'), tooLong);
    connection.release();
  } catch {
    connection.destroy();
  }
}

/** Waits for a free connection; one that comes too late goes straight back. */
function borrow(pool: Pool, limitMs: number): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DatabaseUnavailable('No connection to the database became free'));
    }, limitMs);
    pool.getConnection((error, connection) => {
      clearTimeout(timer);
      if (error) return reject(translated(error));
      if (late) return connection.release();
      watchForErrors(connection);
      resolve(connection);
    });
  });
}

function watchForErrors(connection: PoolConnection): void {
  // A broken connection also fails the statement that uses it; without a listener it would end the process.
  if (connection.listenerCount('error') === 0) connection.on('error', () => undefined);
}

/** Sends a statement that needs no values as text: some cannot be prepared, or lose their answer when they are. */
function command<Result>(connection: PoolConnection, sql: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error: QueryError | null, result) =>
      error ? reject(translated(error)) : resolve(result as Result),
    );
  });
}

function execute<Result>(connection: PoolConnection, sql: string, params: readonly Bound[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    connection.execute(sql, params as Bound[], (error: QueryError | null, result) =>
      error ? reject(translated(error, sql)) : resolve(result as Result),
    );
  });
}

function connectionExecutor(connection: PoolConnection, watch: Watch): Executor {
  async function attempt<Result>(sql: string, params: readonly Bound[]): Promise<Result> {
    watch.before();
    try {
      return await execute<Result>(connection, sql, params);
    } catch (error) {
      watch.failed(error);
      throw error;
    }
  }
  return {
    all: (sql, params) => attempt<RawRow[]>(sql, params),
    run: async (sql, params) => (await attempt<ResultSetHeader>(sql, params)).affectedRows,
    runIgnoring: async (sql, params) => {
      const { affectedRows, warningStatus } = await attempt<ResultSetHeader>(sql, params);
      if (warningStatus > 0) refuseOtherWarnings(await command<RawRow[]>(connection, 'SHOW WARNINGS'));
      return affectedRows;
    },
  };
}

/** INSERT IGNORE also waves through what does not fit or refers to nothing: only a taken key may pass. */
function refuseOtherWarnings(warnings: readonly RawRow[]): void {
  const errno = warnings.map((warning) => Number(warning['Code'])).find((code) => code !== 1062);
  if (errno === undefined) return;
  throw new StatementFailed({
    code: 'ER_IGNORED',
    errno,
    table: null,
    key: null,
    message: `An INSERT IGNORE had another fault than a taken key (${errno})`,
  });
}

function readExecutor(pool: Pool, limits: Limits): Executor {
  async function all(sql: string, params: readonly Bound[]): Promise<RawRow[]> {
    const connection = await borrow(pool, limits.waitMs);
    try {
      const rows = await within(limits.unitMs, execute<RawRow[]>(connection, sql, params), readTooLong);
      connection.release();
      return rows;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) connection.destroy();
      else connection.release();
      throw error;
    }
  }
  const refuse = () => Promise.reject(new Error('Writing is possible only inside inTransaction'));
  return { all, run: refuse, runIgnoring: refuse };
}

function readTooLong(): Error {
  return new DatabaseUnavailable('A read took too long');
}
