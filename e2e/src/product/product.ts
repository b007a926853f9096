import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, root, runTogether } from '@optline/workbench';
import type { Program, Running } from '@optline/workbench';
import { ownMysqlDatabase } from './mysql-database.js';

export type Database = 'sqlite' | 'mysql';

/** The whole product with its demo school: api with both apps, carrier and mailbox, each a process of its own. */
export interface Product {
  readonly url: string;
  readonly sandboxUrl: string;
  /** For commands that work on the same database. */
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when both have ended and their data is gone. */
  readonly stop: () => Promise<void>;
}

const readyWithinMs = 45_000;

export async function startProduct(
  database: Database,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'optline-e2e-'));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const mysql = database === 'mysql' ? await ownMysqlDatabase() : null;
  const url = `http://127.0.0.1:${port}`;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    PUBLIC_BASE_URL: url,
    DATA_FOLDER: folder,
    DEMO: 'true',
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_DATA: join(folder, 'sandbox'),
    ...(mysql === null ? {} : { DATABASE_URL: mysql.url }),
    ...settings,
  };
  const started: Running[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((running) => running.stop()));
    await mysql?.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // The api tells the sandbox where it is when it starts, so the sandbox comes first.
    for (const [name, page] of [
      ['sandbox', `${sandboxUrl}/healthz`],
      ['api', `${url}/readyz`],
    ] as const)
      started.push(await start({ name, page, env, folder }));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, sandboxUrl, env, stop };
}

interface Start {
  readonly name: 'sandbox' | 'api';
  readonly page: string;
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
}

async function start({ name, page, env, folder }: Start): Promise<Running> {
  const logFile = join(folder, `${name}.log`);
  const program: Program = { name, script: join(root, 'apps', name, 'dist', 'main.js'), env, logFile };
  const running = runTogether([program]);
  const outcome = await Promise.race([whenReady(page), running.firstDeath]);
  if (outcome === 'ready') return running;
  await running.stop();
  throw new Error(`${outcome}\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}

async function whenReady(page: string): Promise<string> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const answered = await fetch(page, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answered?.ok === true) return 'ready';
    await wait(50);
  }
  return `${page} does not say that it is ready.`;
}
