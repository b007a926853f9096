import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildApps } from './build-apps.js';
import { watchLaunchers } from './launchers.js';
import { preflight } from './preflight.js';
import { root } from './root.js';
import { runTogether } from './run-together.js';
import type { Program } from './run-together.js';
import { CannotStart, demoFiles, environmentOfBoth, readStartSettings } from './start-settings.js';
import type { StartSettings } from './start-settings.js';
import { readDemoAccounts, welcome } from './welcome.js';

const readyWithinMs = 60_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<number> {
  const asked = whenAskedToStop();
  const settings = readStartSettings(process.argv.slice(2), process.env);
  await preflight(settings);
  if (settings.reset) {
    for (const path of demoFiles(settings.dataFolder)) rmSync(path, { recursive: true, force: true });
    say('The demo starts afresh.');
  }
  await buildApps();
  const running = runTogether(programs(settings));
  const ended = Promise.race([running.firstDeath, asked]);
  try {
    const early = await Promise.race([whenReady(settings), ended]);
    if (early !== 'ready') return end(early);
    say(welcome(settings, settings.isDemo ? await readDemoAccounts() : []));
    return end(await ended);
  } finally {
    await running.stop();
  }
}

/** Nobody needs an error for having pressed Ctrl-C. */
function end(why: string): number {
  if (why === 'asked') return 0;
  say(why);
  return 1;
}

function programs(settings: StartSettings): Program[] {
  return ['sandbox', 'api'].map((name) => ({
    name,
    script: join(root, 'apps', name, 'dist', 'main.js'),
    env: { ...process.env, ...environmentOfBoth(settings, process.env) },
    logFile: join(settings.dataFolder, `${name}.log`),
  }));
}

async function whenReady({ port, sandboxPort }: StartSettings): Promise<string> {
  const pages = [`http://127.0.0.1:${sandboxPort}/healthz`, `http://127.0.0.1:${port}/readyz`];
  const deadline = Date.now() + readyWithinMs;
  for (const page of pages) {
    while (!(await answers(page))) {
      if (Date.now() > deadline)
        return `${page} does not say that it is ready after ${readyWithinMs / 1000} s.`;
      await wait(100);
    }
  }
  return 'ready';
}

async function answers(page: string): Promise<boolean> {
  try {
    return (await fetch(page, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function whenAskedToStop(): Promise<'asked'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
    watchLaunchers(() => resolve('asked'));
  });
}

try {
  process.exit(await main());
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.message);
  process.exit(1);
}
