import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApps } from './build-apps.js';
import type { Outcome } from './outcome.js';
import { root } from './root.js';

/** What may be loaded before anything is seen: JavaScript, gzipped, in thousands of bytes. */
const budgets = { portal: 215, staff: 260 };

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;
type Weights = Record<string, Record<string, number>>;

/** Builds the apps where needed, and weighs what they load first. */
export async function lookAtBudgets(): Promise<Outcome> {
  await buildApps();
  const looked = Object.entries(budgets).map(([name, limit]) => weigh(name, limit));
  return {
    passed: looked.every(({ passed }) => passed),
    output: looked.map(({ output }) => output).join('\n'),
  };
}

function weigh(name: string, limit: number): Outcome {
  const site = join(root, 'apps', name, 'dist/site');
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weights = JSON.parse(readFileSync(join(site, '.vite/weights.json'), 'utf8')) as Weights;
  const files = firstLoad(manifest);
  const kilobytes =
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file))).length, 0) / 1000;
  const passed = kilobytes <= limit;
  const heading = `${name}: ${kilobytes.toFixed(1)} kB of at most ${limit} kB gzipped`;
  const parts = packagesIn(
    files.map((file) => weights[file] ?? {}),
    kilobytes,
  );
  return { passed, output: [heading, ...parts].join('\n') };
}

/** The entry and all that it imports at once; what is imported later is not in it. */
export function firstLoad(manifest: Manifest): string[] {
  const seen = new Set<string>();
  const look = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(look);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry === true) look(key);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

/** What each package weighs of the whole, by its share of the code before it was compressed. */
function packagesIn(chunks: Record<string, number>[], kilobytes: number): string[] {
  const bytes: Record<string, number> = {};
  for (const chunk of chunks)
    for (const [name, length] of Object.entries(chunk)) bytes[name] = (bytes[name] ?? 0) + length;
  const total = Object.values(bytes).reduce((sum, length) => sum + length, 0);
  return Object.entries(bytes)
    .sort(([, one], [, other]) => other - one)
    .filter(([, length]) => length / total > 0.004)
    .map(([name, length]) => `${((length / total) * kilobytes).toFixed(1).padStart(7)} kB  ${name}`);
}
