import { describe, expect, it } from '@jest/globals';
import { root } from './root.js';
import { findBreaches, readSources, sourceRules } from './source-rules.js';

const names = (path: string, text: string): string[] =>
  findBreaches([{ path, text }]).map((line) => line.split(': ')[1] ?? '');

// Written in two pieces, so that this file does not break the rules that it tries.
const todo = 'TO' + 'DO';
const skip = 'sk' + 'ip';
const fit = 'f' + 'it';

const breaches: [rule: string, path: string, text: string][] = [
  ['one-writer', 'apps/api/src/families/a.ts', "tx.run('UPDATE text_consents SET answer = ?')"],
  ['one-writer', 'apps/api/src/families/a.ts', 'sql`insert or ignore into\n   suppressions (id) values (?)`'],
  ['one-writer', 'apps/api/src/texting/a.ts', "deleteFrom('consent_records', id)"],
  ['one-writer', 'apps/api/src/db/seed.ts', "upsert(tx, 'suppressions', row)"],
  ['config-owns-env', 'apps/api/src/log.ts', 'const level = process.env.LOG_LEVEL;'],
  ['config-owns-env', 'apps/sandbox/src/ledger.ts', "import { env } from 'node:process';"],
  ['domain-has-no-clock', 'packages/domain/src/a.ts', 'const now = new Date();'],
  ['domain-has-no-clock', 'packages/domain/src/a.ts', 'const now = Date.now();'],
  ['domain-has-no-clock', 'packages/domain/src/a.ts', 'const dice = Math.random();'],
  ['domain-has-no-clock', 'packages/domain/src/a.ts', "console.log('stopped');"],
  ['sentences-are-bilingual', 'apps/api/src/families/a.ts', "Object.assign(x, { message: 'Not so.' })"],
  ['sentences-are-bilingual', 'apps/api/src/families/a.ts', "{ message:\n  is ? 'So.' : 'Not so.' }"],
  ['no-skipped-tests', 'apps/api/src/a.test.ts', `it.${skip}('stops', () => {});`],
  ['no-skipped-tests', 'packages/domain/src/a.test.ts', `${fit}('stops', () => {});`],
  ['todo-names-its-issue', 'packages/domain/src/a.ts', `// ${todo}: read more`],
];

const sound: [path: string, text: string][] = [
  ['apps/api/src/consent/write-answers.ts', "tx.run('UPDATE text_consents SET answer = ?')"],
  ['apps/api/src/db/migrations/0001-first.ts', "run('DELETE FROM suppressions')"],
  ['apps/api/test/stop.test.ts', "run('DELETE FROM suppressions')"],
  ['apps/api/src/texting/a.ts', "q('SELECT updated_at FROM text_consents')"],
  ['apps/api/src/texting/a.ts', "q('SELECT 1 FROM numbers FOR UPDATE'), q2('SELECT 1 FROM suppressions')"],
  ['apps/api/src/texting/a.ts', "insert(tx, 'outbox_jobs', job);\nq('SELECT 1 FROM suppressions')"],
  ['apps/api/src/texting/a.ts', '// an update never touches text_consents here'],
  ['apps/api/src/families/a.ts', "{ message: forStaff('Not so.') }, { message: { en: 'Yes', es: 'Sí' } }"],
  ['packages/domain/src/a.ts', 'new Date(Date.parse(text)); new Date(now)'],
  ['packages/domain/src/a.test.ts', 'const now = new Date();'],
  ['apps/api/src/config.ts', 'read(process.env)'],
  ['packages/domain/src/a.ts', `// ${todo} #12: read more`],
];

describe('the source rules', () => {
  it.each(breaches)('%s catches %s: %s', (rule, path, text) => {
    expect(names(path, text)).toEqual([rule]);
  });

  it.each(sound)('let pass %s: %s', (path, text) => {
    expect(names(path, text)).toEqual([]);
  });

  it('have a planted breach each', () => {
    const planted = new Set(breaches.map(([rule]) => rule));
    expect(sourceRules.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('say file and line', () => {
    const [line] = findBreaches([{ path: 'apps/api/src/log.ts', text: '// why\n\nprocess.env.A' }]);
    expect(line).toMatch(/^apps\/api\/src\/log.ts:3: config-owns-env: /);
  });

  it('read the sources of every workspace, and nothing that was built', () => {
    const paths = readSources(root).map(({ path }) => path);
    expect(paths).toContain('packages/workbench/src/source-rules.ts');
    expect(paths.filter((path) => /node_modules|dist\//.test(path))).toEqual([]);
  });
});
