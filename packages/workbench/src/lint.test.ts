import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './root.js';
import { run } from './run.js';

const breaches: [rule: string, text: string][] = [
  ['typescript(no-floating-promises)', `Promise.resolve(1);`],
  ['typescript(no-misused-promises)', `export const a = async () => true; if (a()) throw new Error('x');`],
  ['typescript(no-explicit-any)', `export const a = (b: any) => b;`],
  ['typescript(switch-exhaustiveness-check)', `export function a(b: 'x' | 'y') { switch (b) { case 'x': } }`],
  ['typescript(only-throw-error)', `export function a() { throw 'x'; }`],
  ['eslint(no-unused-vars)', `const a = 1;`],
  ['eslint(no-console)', `console.log('x');`],
  ['eslint(max-params)', `export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];`],
  ['import(no-default-export)', `export default 1;`],
];

describe('lint', () => {
  let folder = '';
  let said = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'optline-lint-'));
    mkdirSync(join(folder, 'src'));
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const compilerOptions = { strict: true, target: 'ES2023', module: 'NodeNext', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
    writeFileSync(join(folder, 'src', 'sound.ts'), `export const sound = (a: number): number => a;\n`);
    breaches.forEach(([, text], at) => writeFileSync(join(folder, 'src', `breach-${at}.ts`), text));
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [oxlint, '--type-aware', '--format=unix', 'src'];
    // Outside of the repository, oxlint looks there for the program that knows the types.
    const PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH;
    said = (await run(process.execPath, args, { cwd: folder, env: { NO_COLOR: '1', PATH } })).output;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(breaches.map(([rule], at) => [rule, at] as const))('%s catches its breach', (rule, at) => {
    const lines = said.split('\n').filter((line) => line.includes(`breach-${at}.ts`));
    expect(lines.join('\n')).toContain(rule);
  });

  it('lets sound code pass', () => {
    expect(said).not.toContain('sound.ts');
  });
});
