import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@optline/workbench';
import type { BenchDatabase } from '../database/database.js';
import type { Endings } from '../endings.js';
import type { Door } from '../load/stop-requests.js';
import { authId, authToken, serverToken } from './accounts.js';
import type { Providers } from './start-providers.js';

/** What `/metrics` says, as far as the bench listens. */
export interface Metrics {
  readonly cpuSeconds: number;
  readonly residentBytes: number;
  readonly owed: number;
  readonly givenUp: number;
}

export interface Api {
  readonly port: number;
  readonly door: Door;
  metrics(): Promise<Metrics>;
  stop(): Promise<void>;
}

export interface ApiWishes {
  readonly database: BenchDatabase;
  readonly providers: Providers;
  readonly endings: Endings;
  readonly role: 'with-worker' | 'door-alone';
  readonly profileFolder: string | null;
}

const folder = new URL('../../../apps/api/dist/', import.meta.url);
const root = fileURLToPath(new URL('../../../', import.meta.url));
/** As the README says that it is run. */
const heapLimit = '--max-old-space-size=512';
const startsWithinMs = 60_000;

/**
 * Starts the api as it runs for a school: MySQL in production's mode, SQLite as the demo runs. A carrier that reports
 * deliveries needs an address on this machine, which production's mode refuses.
 */
export async function startApi(wishes: ApiWishes): Promise<Api> {
  const port = await freePort();
  const publicBaseUrl = wishes.providers.reportsDeliveries
    ? `http://127.0.0.1:${port}`
    : 'https://texting.bench.example';
  let said = '';
  let hasEnded = false;
  const child = spawn(process.execPath, [heapLimit, ...profiling(wishes), programAt('main.js')], {
    cwd: root,
    env: environment(wishes, { port, publicBaseUrl }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-4000)));
  child.once('exit', () => (hasEnded = true));
  // From now on, also while it starts.
  const stop = wishes.endings.add(() => stopChild(child));
  const isReady = await becomesReady(port, () => hasEnded);
  if (!isReady) {
    await stop();
    throw new Error(`The api does not start. ${said}`);
  }
  return { port, door: { publicBaseUrl, authToken }, metrics: () => readMetrics(port), stop };
}

/** Starts a process that only works off what is owed, beside an api; returns what stops it. */
export function startWorker(
  wishes: Omit<ApiWishes, 'role' | 'profileFolder'>,
  { door }: Api,
): () => Promise<void> {
  const { publicBaseUrl } = door;
  const child = spawn(process.execPath, [heapLimit, programAt('worker.js')], {
    cwd: root,
    env: environment({ ...wishes, role: 'with-worker', profileFolder: null }, { port: 0, publicBaseUrl }),
    stdio: 'ignore',
  });
  return wishes.endings.add(() => stopChild(child));
}

function programAt(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}

function profiling({ profileFolder, database, role }: ApiWishes): string[] {
  if (profileFolder === null) return [];
  const name = `${database.kind}-${role}.cpuprofile`;
  return ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name}`];
}

function environment(
  { database, providers, role }: ApiWishes,
  { port, publicBaseUrl }: { port: number; publicBaseUrl: string },
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    ...(database.kind === 'mysql' && !providers.reportsDeliveries
      ? { NODE_ENV: 'production' }
      : { DEMO: '0', SANDBOX_URL: providers.url }),
    ...database.apiEnv,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_BASE_URL: publicBaseUrl,
    WORKER: role === 'with-worker' ? '1' : '0',
    PLIVO_AUTH_ID: authId,
    PLIVO_TEXTS_PER_SECOND: '1000',
    PLIVO_AUTH_TOKEN: authToken,
    PLIVO_URL: `${providers.url}/v1/Account/${authId}`,
    POSTMARK_SERVER_TOKEN: serverToken,
    POSTMARK_URL: providers.url,
    POSTMARK_FROM: 'texting@bench.example',
    POSTMARK_WEBHOOK_PASSWORD: 'bench-webhook-password',
  };
}

async function becomesReady(port: number, hasEnded: () => boolean): Promise<boolean> {
  const deadline = performance.now() + startsWithinMs;
  while (performance.now() < deadline && !hasEnded()) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return true;
    await pause(50);
  }
  return false;
}

async function readMetrics(port: number): Promise<Metrics> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const sum = (pattern: RegExp): number =>
    [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);
  return {
    cpuSeconds: sum(/^process_cpu_(?:user|system)_seconds_total (\S+)/gm),
    residentBytes: sum(/^process_resident_memory_bytes (\S+)/gm),
    owed: sum(/^optline_(?:notices|texts)\{state="(?:waiting|running|queued|sending)"\} (\S+)/gm),
    givenUp: sum(/^optline_notices\{state="(?:failed|unknown)"\} (\S+)/gm),
  };
}
