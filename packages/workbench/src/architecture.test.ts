import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from './root.js';
import { run } from './run.js';

type Rules = { forbidden: { name: string; comment: string }[] };
type Cruised = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };

const config = join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as Rules;

/** A small Optline that breaks no rule: the neighbours of every breach below. */
const sound: Record<string, string> = {
  'packages/domain/src/index.ts': `export { decide } from './consent/decide.js';`,
  'packages/domain/src/consent/decide.ts': `import { words } from './words.js'; export const decide = () => words;`,
  'packages/domain/src/consent/words.ts': `export const words = 1;`,
  'packages/domain/src/consent/decide.test.ts': `import { expect } from '@jest/globals'; import { decide } from './decide.js'; expect(decide());`,
  'packages/schema/src/index.ts': `import { decide } from '@optline/domain'; export const schema = decide;`,
  'packages/workbench/src/index.ts': `export const workbench = 1;`,
  'apps/api/src/main.ts': `import './consent/change-consent.js'; import './schema.js'; import './gateways/plivo/send.js'; import './gateways/postmark/send.js'; import './notices/mail.js';`,
  'apps/api/src/schema.ts': `import { schema } from '@optline/schema'; export { schema };`,
  'apps/api/src/consent/change-consent.ts': `import { decide } from '@optline/domain'; import { write } from './write-answers.js'; import { append } from '../record/append-record.js'; decide(); write(); append();`,
  'apps/api/src/consent/write-answers.ts': `export const write = () => 1;`,
  'apps/api/src/record/append-record.ts': `export const append = () => 1;`,
  'apps/api/src/gateways/plivo/send.ts': `import plivo from 'plivo'; plivo();`,
  'apps/api/src/gateways/postmark/send.ts': `import postmark from 'postmark'; postmark();`,
  'apps/api/src/notices/mail.ts': `import mail from '@react-email/components'; mail();`,
  'apps/api/test/harness.ts': `import '../src/schema.js'; import '@optline/sandbox';`,
  'apps/api/src/hen.ts': `import { egg } from './egg.js'; export const hen = egg;`,
  'apps/sandbox/src/main.ts': `import './ledger.js';`,
  'apps/sandbox/src/index.ts': `export { ledger } from './ledger.js';`,
  'apps/sandbox/src/ledger.ts': `export const ledger = 1;`,
  'apps/sandbox/src/ledger.test.ts': `import plivo from 'plivo'; import { ledger } from './ledger.js'; plivo(ledger);`,
  'apps/staff/src/main.ts': `import './features/contacts/contacts-page.js';`,
  'apps/staff/src/features/contacts/contacts-page.ts': `import { decide } from '@optline/domain'; decide();`,
  'bench/src/main.ts': `import { workbench } from '@optline/workbench'; workbench;`,
};

/** Rule, the file that breaks it, and what that file says. */
const breaches: [rule: string, file: string, text: string][] = [
  [
    'domain-is-pure',
    'packages/domain/src/reads-a-file.ts',
    `import { readFileSync } from 'node:fs'; readFileSync('x');`,
  ],
  [
    'domain-is-pure',
    'packages/domain/src/names-a-type.ts',
    `import type { Stats } from 'node:fs'; export type S = Stats;`,
  ],
  ['apps-are-strangers', 'apps/staff/src/asks-the-sandbox.ts', `import '../../sandbox/src/index.js';`],
  [
    'packages-know-no-app',
    'packages/schema/src/knows-the-sandbox.ts',
    `import '../../../apps/sandbox/src/index.js';`,
  ],
  [
    'schema-is-for-the-api',
    'apps/staff/src/takes-classes.ts',
    `import { schema } from '@optline/schema'; schema;`,
  ],
  [
    'packages-by-front-door',
    'apps/api/src/climbs-in.ts',
    `import '../../../packages/domain/src/consent/words.js';`,
  ],
  ['packages-by-front-door', 'bench/src/climbs-in.ts', `import '../../apps/sandbox/src/ledger.js';`],
  ['packages-by-front-door', 'apps/api/src/back-door.ts', `import '@optline/domain/src/consent/words.js';`],
  [
    'features-are-strangers',
    'apps/staff/src/features/families/families-page.ts',
    `import '../contacts/contacts-page.js';`,
  ],
  ['gateways-own-plivo', 'apps/api/src/texting/sends-itself.ts', `import plivo from 'plivo'; plivo();`],
  [
    'gateways-own-postmark',
    'apps/api/src/notices/mails-itself.ts',
    `import postmark from 'postmark'; postmark();`,
  ],
  [
    'notices-own-react-email',
    'apps/api/src/texting/renders.tsx',
    `import { Text } from '@react-email/components'; export const mail = <Text>Hello</Text>;`,
  ],
  ['one-writer-of-consent', 'apps/api/src/families/writes.ts', `import '../consent/write-answers.js';`],
  ['one-writer-of-the-record', 'apps/api/src/families/records.ts', `import '../record/append-record.js';`],
  ['sandbox-imports-no-workspace', 'apps/sandbox/src/asks-the-rules.ts', `import '@optline/domain';`],
  ['code-knows-no-test', 'apps/api/src/uses-the-harness.ts', `import '../test/harness.js';`],
  ['not-to-dev-dep', 'apps/api/src/needs-a-tool.ts', `import { expect } from '@jest/globals'; expect(1);`],
  ['not-to-undeclared', 'apps/sandbox/src/borrows.ts', `import borrowed from 'borrowed'; borrowed();`],
  ['not-to-unresolvable', 'apps/api/src/mistypes.ts', `import './no-such-file.js';`],
  ['no-cycles', 'apps/api/src/egg.ts', `import { hen } from './hen.js'; export const egg = hen;`],
  ['no-orphans', 'apps/api/src/forgotten.ts', `export const forgotten = 1;`],
];

describe('the architecture rules', () => {
  let tree = '';
  let found: string[] = [];
  beforeAll(async () => {
    tree = realpathSync(mkdtempSync(join(tmpdir(), 'optline-architecture-')));
    plantTree(tree);
    found = await cruise(tree);
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(breaches)('%s catches %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it('find nothing else: every sound neighbour of a breach passes', () => {
    const planted = breaches.map(([rule, file]) => `${rule}: ${file}`);
    expect(found.filter((violation) => !planted.includes(violation))).toEqual([]);
  });

  it('have a planted breach and a comment each', () => {
    const planted = new Set(breaches.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
  });
});

async function cruise(folder: string): Promise<string[]> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', config, '--output-type', 'json', 'apps', 'packages', 'bench'];
  const { output } = await run(process.execPath, args, { cwd: folder });
  const { summary } = JSON.parse(output) as Cruised;
  return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))];
}

function plantTree(folder: string): void {
  const plant = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(sound)) plant(file, text);
  for (const [, file, text] of breaches) plant(file, text);
  const vendors = ['plivo', 'postmark', '@react-email/components', '@jest/globals', 'borrowed'];
  for (const name of vendors) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'module.exports = () => 1;');
  }
  const workspaces = [
    'packages/domain',
    'packages/schema',
    'packages/workbench',
    'apps/api',
    'apps/sandbox',
    'apps/staff',
    'bench',
  ];
  for (const workspace of workspaces) plant(`${workspace}/package.json`, JSON.stringify(manifest(workspace)));
  mkdirSync(join(folder, 'node_modules', '@optline'), { recursive: true });
  for (const workspace of ['packages/domain', 'packages/schema', 'packages/workbench', 'apps/sandbox']) {
    symlinkSync(join(folder, workspace), join(folder, 'node_modules', '@optline', basename(workspace)));
  }
}

function manifest(workspace: string): object {
  const names = ['@optline/domain', '@optline/schema', '@optline/workbench', '@react-email/components'];
  const dependencies = Object.fromEntries([...names, 'plivo', 'postmark'].map((name) => [name, '1.0.0']));
  return {
    name: `@optline/${basename(workspace)}`,
    exports: { '.': { '@optline/source': './src/index.ts', default: './dist/index.js' } },
    dependencies,
    devDependencies: { '@jest/globals': '1.0.0', '@optline/sandbox': '1.0.0' },
  };
}
