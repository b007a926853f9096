import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findDatabaseProgram, programFolders } from './database-program.js';
import { greets } from './free-port.js';
import { startPrivateMysql } from './private-mysql.js';
import type { PrivateMysql } from './private-mysql.js';

const program = await findDatabaseProgram();

it('finds no server program in folders that hold none', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'optline-empty-'));
  expect(await findDatabaseProgram([empty])).toBeUndefined();
  rmSync(empty, { recursive: true });
});

it('looks where PATH says before the usual folders', () => {
  const folders = programFolders({ PATH: '/first:/second' });
  expect(folders.slice(0, 2)).toEqual(['/first', '/second']);
  expect(folders).toContain('/usr/sbin');
});

it('removes the folder and ends the server as soon as the holder is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'optline-kept-'));
  const keeper = fileURLToPath(new URL('../bin/keep-server.mjs', import.meta.url));
  const forever = ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'];
  const child = spawn(process.execPath, [keeper, folder, process.execPath, ...forever]);
  const pid = await new Promise<number>((resolve) => {
    child.stdout.once('data', (piece: Buffer) => resolve(Number(piece.toString())));
  });
  child.stdin.destroy();
  await until(() => child.exitCode !== null);
  expect(existsSync(folder)).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

// `pnpm test` says when no server program is there, and fails for it with CI=true.
const describeWithServer = program === undefined ? undefined : describe;
describeWithServer?.('a private server', () => {
  let mysql: PrivateMysql | undefined;
  beforeAll(async () => {
    mysql = await startPrivateMysql({ program, flush: 'each-commit' });
  }, 60_000);
  afterAll(() => mysql?.stop());

  it('accepts connections on loopback, and stops without leaving anything', async () => {
    if (mysql === undefined) throw new Error('It has not started.');
    expect(mysql.url).toContain(`@127.0.0.1:${mysql.port}/`);
    expect(await greets(mysql.port)).toBe(true);
    expect(existsSync(mysql.folder)).toBe(true);
    await mysql.stop();
    expect(await greets(mysql.port)).toBe(false);
    expect(existsSync(mysql.folder)).toBe(false);
  }, 60_000);
});

it('says what the server said when it does not start', async () => {
  const broken = { kind: 'mysql', version: '0', server: '/bin/false' } as const;
  await expect(startPrivateMysql({ program: broken, readyWithinMs: 5000 })).rejects.toThrow(
    '/bin/false does not start',
  );
});

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('It did not come true in ten seconds.');
    await wait(20);
  }
}
