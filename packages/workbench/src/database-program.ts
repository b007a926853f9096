import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { findProgram, foldersOfPath } from './find-program.js';
import { run } from './run.js';

export type DatabaseProgram = {
  kind: 'mariadb' | 'mysql';
  /** As the program says it, for example "10.11.6-MariaDB". */
  version: string;
  server: string;
  /** MariaDB's script that makes a new data folder; MySQL's server does it itself. */
  install?: string;
};

const usualFolders = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/opt/homebrew/opt/mysql/bin',
  '/usr/local/opt/mariadb/bin',
  '/usr/local/opt/mysql/bin',
];

/** The folders to look in: what PATH names first, then where the usual packages put a server. */
export function programFolders(env: NodeJS.ProcessEnv = process.env): string[] {
  return [...new Set([...foldersOfPath(env), ...usualFolders])];
}

/** Looks for a MariaDB or MySQL server program in these folders; `undefined` when there is none that runs. */
export async function findDatabaseProgram(folders = programFolders()): Promise<DatabaseProgram | undefined> {
  for (const name of ['mariadbd', 'mysqld']) {
    const server = findProgram(name, folders);
    if (server === undefined) continue;
    const program = await describeProgram(server, folders);
    if (program !== undefined) return program;
  }
  return undefined;
}

async function describeProgram(server: string, folders: string[]): Promise<DatabaseProgram | undefined> {
  const asked = await run(server, ['--no-defaults', '--version']);
  if (asked.exitCode !== 0) return undefined;
  const version = /Ver (\S+)/.exec(asked.output)?.[1] ?? 'unknown version';
  if (!asked.output.includes('MariaDB')) return { kind: 'mysql', version, server };
  const nearby = [dirname(server), dirname(realpathSync(server)), ...folders];
  const install = findProgram('mariadb-install-db', nearby) ?? findProgram('mysql_install_db', nearby);
  return install === undefined ? undefined : { kind: 'mariadb', version, server, install };
}
