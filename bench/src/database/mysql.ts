import { createPool } from 'mysql2';
import type { Pool, PoolConnection, QueryError } from 'mysql2';
import { startPrivateMysql } from '@optline/workbench';
import type { Timing } from '../load/timing.js';
import { Stopwatch } from '../load/timing.js';
import { takeTurns } from '../load/take-turns.js';
import { inserts } from './database.js';
import type { BareStop, BenchDatabase, Statement } from './database.js';

const connections = 32;
/** As the README advises. */
const bufferPoolMib = 1024;

/** A private MariaDB or MySQL that flushes its log at every commit; `null` where the machine has no such program. */
export async function openMysql(): Promise<BenchDatabase | null> {
  const server = await startPrivateMysql({ flush: 'each-commit', bufferPoolMib });
  if (server === undefined) return null;
  const { hostname, port, username, password, pathname } = new URL(server.url);
  const pool = createPool({
    host: hostname,
    port: Number(port),
    user: username,
    password,
    database: pathname.slice(1),
    connectionLimit: connections,
    timezone: 'Z',
  });
  pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  const [versionRow] = await query<Array<{ version: string }>>(pool, 'SELECT VERSION() AS version');
  return {
    kind: 'mysql',
    name: nameOf(versionRow?.version ?? ''),
    apiEnv: { DATABASE_URL: server.url },
    connect: async () => undefined,
    fill: async (table, rows) => {
      const connection = await borrow(pool);
      await transaction(connection, inserts(table, rows));
      connection.release();
    },
    count: async (table) => {
      const [row] = await query<Array<{ howMany: number }>>(pool, `SELECT COUNT(*) AS howMany FROM ${table}`);
      return Number(row?.howMany);
    },
    run: async (statement) => {
      const connection = await borrow(pool);
      await transaction(connection, [statement]);
      connection.release();
    },
    runBare: (stops, concurrency) => runBare(pool, stops, concurrency),
    stop: async () => {
      await new Promise<void>((resolve) => pool.end(() => resolve()));
      await server.stop();
    },
  };
}

function nameOf(version: string): string {
  const [number = version] = version.split('-');
  return `${/maria/i.test(version) ? 'MariaDB' : 'MySQL'} ${number}`;
}

async function runBare(pool: Pool, stops: readonly BareStop[], concurrency: number): Promise<Timing> {
  const watch = new Stopwatch();
  await takeTurns(stops, concurrency, async ({ before, within }) => {
    const lap = watch.lap();
    const connection = await borrow(pool);
    for (const statement of before) await execute(connection, statement);
    await transaction(connection, within);
    connection.release();
    lap();
  });
  return watch.timing();
}

async function transaction(connection: PoolConnection, statements: readonly Statement[]): Promise<void> {
  await query(connection, 'START TRANSACTION');
  for (const statement of statements) await execute(connection, statement);
  await query(connection, 'COMMIT');
}

// Callbacks, as the api uses them: the driver's own promises make an error object for every statement.

function borrow(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
  });
}

function execute(connection: PoolConnection, { sql, params }: Statement): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.execute(sql, [...params], (error: QueryError | null) => (error ? reject(error) : resolve()));
  });
}

function query<Result>(on: Pool | PoolConnection, sql: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    on.query(sql, (error: QueryError | null, result: unknown) =>
      error ? reject(error) : resolve(result as Result),
    );
  });
}
