import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findDatabaseProgram } from './database-program.js';
import type { DatabaseProgram } from './database-program.js';
import { freePort, greets } from './free-port.js';
import { run } from './run.js';

export type PrivateMysql = {
  /** For mysql2 and TypeORM; its user may create further databases. */
  url: string;
  program: DatabaseProgram;
  port: number;
  folder: string;
  /** Ends the server and removes its data. */
  stop: () => Promise<void>;
};

export type PrivateMysqlOptions = {
  /** The server to run; looked for when not named. */
  program?: DatabaseProgram;
  /** `each-commit` is what production runs with; `each-second` is enough, and faster, where nothing pulls the plug. */
  flush?: 'each-commit' | 'each-second';
  /** What the server keeps in memory of the tables, in MiB; its own default, which is 128, unless given. */
  bufferPoolMib?: number;
  readyWithinMs?: number;
};

const keeper = fileURLToPath(new URL('../bin/keep-server.mjs', import.meta.url));
const user = 'optline';
const database = 'optline';

/**
 * Starts a MariaDB or MySQL server of our own: own data folder, free port, loopback only, nobody's settings.
 * It ends with this process, however this process ends. Resolves to `undefined` when the machine has no such program.
 */
export async function startPrivateMysql(
  options: PrivateMysqlOptions = {},
): Promise<PrivateMysql | undefined> {
  const program = options.program ?? (await findDatabaseProgram());
  if (program === undefined) return undefined;
  let said = '';
  // Somebody else may take the port between asking for a free one and listening on it.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const started = await startOnce(program, options);
    if (typeof started !== 'string') return started;
    said = started;
  }
  throw new Error(`${program.server} does not start:\n${lastLines(said)}`);
}

async function startOnce(
  program: DatabaseProgram,
  options: PrivateMysqlOptions,
): Promise<PrivateMysql | string> {
  const folder = mkdtempSync(join(tmpdir(), 'optline-mysql-'));
  const made = await makeDataFolder(program, folder);
  if (made.exitCode !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return made.output;
  }
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(folder, 'init.sql'), firstStatements(password), { mode: 0o600 });
  const args = [keeper, folder, program.server, ...serverArguments(folder, port, options)];
  // In a session of its own: Ctrl-C must not reach the server before the holder is done with it.
  const child = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-20_000)));
  }
  if (!(await becomesReady(child, port, options.readyWithinMs ?? 60_000))) {
    await stop(child);
    return said;
  }
  const url = `mysql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return { url, program, port, folder, stop: () => stop(child) };
}

function makeDataFolder(program: DatabaseProgram, folder: string): ReturnType<typeof run> {
  const data = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...runAs()];
  if (program.install === undefined) return run(program.server, [...data, '--initialize-insecure']);
  return run(program.install, [...data, '--auth-root-authentication-method=socket', '--skip-test-db']);
}

function serverArguments(
  folder: string,
  port: number,
  { flush, bufferPoolMib }: PrivateMysqlOptions,
): string[] {
  return [
    '--no-defaults',
    ...runAs(),
    `--datadir=${join(folder, 'data')}`,
    `--init-file=${join(folder, 'init.sql')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--socket=${join(folder, 'sock')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--loose-mysqlx=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--max-connections=300',
    `--innodb-flush-log-at-trx-commit=${flush === 'each-commit' ? 1 : 2}`,
    ...(bufferPoolMib === undefined ? [] : [`--innodb-buffer-pool-size=${bufferPoolMib}M`]),
  ];
}

/** A database server refuses to run as root unless it is told so. */
function runAs(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

function firstStatements(password: string): string {
  return [
    `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
    `CREATE USER '${user}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON *.* TO '${user}'@'127.0.0.1' WITH GRANT OPTION;`,
    '',
  ].join('\n');
}

async function becomesReady(child: ChildProcess, port: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (hasEnded(child)) return false;
    if (await greets(port)) return !hasEnded(child);
    await wait(50);
  }
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
