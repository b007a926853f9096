import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
import { run } from './run.js';

const browserApps = ['staff', 'portal'] as const;

/** What a built app depends on, beside its own folder. */
const shared = [
  'packages/ui/src',
  'packages/domain/src',
  'packages/workbench/src/browser-app.ts',
  'pnpm-lock.yaml',
];

/** Builds the browser apps whose sources changed since they were built last. Throws where one cannot be built. */
export async function buildApps(): Promise<void> {
  await Promise.all(browserApps.map(buildApp));
}

async function buildApp(name: string): Promise<void> {
  const folder = join(root, 'apps', name);
  const stampFile = join(folder, 'dist', 'stamp');
  const stamp = stampOf([...shared.map((path) => join(root, path)), ...ownSources(folder)]);
  const site = join(folder, 'dist/site/index.html');
  if (existsSync(site) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const vite = join(root, 'packages/workbench/node_modules/vite/bin/vite.js');
  const { exitCode, output } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env: { NODE_ENV: 'production' },
  });
  if (exitCode !== 0) throw new Error(`apps/${name} cannot be built:\n${output}`);
  writeFileSync(stampFile, stamp);
}

function ownSources(folder: string): string[] {
  return ['src', 'public', 'index.html', 'vite.config.js', 'package.json'].map((path) => join(folder, path));
}

/** Of the contents, not of the times: a fresh checkout of the same sources is the same. */
function stampOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesAt).sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && !/[.]test[.]tsx?$/.test(file));
}
