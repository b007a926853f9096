import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { checks } from './checks.js';
import type { Check } from './checks.js';
import { root } from './root.js';

const names = [...checks.map(({ name }) => name), 'tests'];
const usage = `usage: pnpm check [--no-tests] [${names.join(' | ')}]…`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(args: string[]): Promise<number> {
  const wanted = args.filter((arg) => arg !== '--no-tests');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    say(`There is no check called ${unknown.join(', ')}.`);
    say(usage);
    return 1;
  }
  const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  let failed = 0;
  for (const check of chosen) {
    if (!(await passes(check))) failed += 1;
  }
  const withTests = wanted.length === 0 ? !args.includes('--no-tests') : wanted.includes('tests');
  if (withTests && (await runTests()) !== 0) failed += 1;
  return failed === 0 ? 0 : 1;
}

async function passes(check: Check): Promise<boolean> {
  const startedAt = performance.now();
  const { passed, output } = await check.look();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${passed ? '✓' : '✗'} ${check.name.padEnd(13)}${check.what} (${seconds} s)`);
  if (!passed || check.isReport === true) say(`${output.trim().replace(/^/gm, '    ')}\n`);
  return passed;
}

/** The tests speak for themselves, as they run. */
function runTests(): Promise<number> {
  const program = fileURLToPath(new URL('./test.js', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main(process.argv.slice(2));
