import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtBudgets } from './budgets.js';
import type { Outcome } from './outcome.js';
import { root } from './root.js';
import { run } from './run.js';
import { findBreaches, readSources } from './source-rules.js';

export type Check = {
  name: string;
  what: string;
  look: () => Promise<Outcome>;
  /** What it says is worth reading when it passes, too. */
  isReport?: boolean;
};

/** A file that is the same as when it was last looked at is not looked at again. */
const byContent = ['--cache', '--cache-strategy=content'];

/** What `pnpm check` looks at, in this order: what is cheap and telling first. */
export const checks: Check[] = [
  {
    name: 'format',
    what: 'prettier',
    look: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...byContent, '.'),
  },
  { name: 'types', what: 'tsc -b, tests as well', look: tool('typescript/bin/tsc', '-b') },
  {
    name: 'lint',
    what: 'oxlint, with types',
    look: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'),
  },
  {
    name: 'architecture',
    what: 'dependency-cruiser: who may import whom',
    look: tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config=.dependency-cruiser.cjs',
      '--output-type=err-long',
      ...byContent,
      ...['apps', 'packages', 'bench', 'e2e'].filter((folder) => existsSync(join(root, folder))),
    ),
  },
  { name: 'sources', what: 'what only the text of a file shows', look: lookAtSources },
  {
    name: 'unused',
    what: 'knip: exports, files and dependencies',
    look: tool('knip/bin/knip.js', '--no-progress'),
  },
  { name: 'schema', what: 'schema.graphql is fresh', look: lookAtSchema },
  { name: 'documents', what: 'typed documents are fresh', look: lookAtDocuments },
  {
    name: 'budgets',
    what: 'what the browser apps load first',
    look: lookAtBudgets,
    isReport: true,
  },
];

function tool(program: string, ...args: string[]): Check['look'] {
  return () => node(join(root, 'node_modules', program), ...args);
}

async function node(...args: string[]): Promise<Outcome> {
  const ran = await run(process.execPath, args, { env: { NO_COLOR: '1', FORCE_COLOR: undefined } });
  return { passed: ran.exitCode === 0, output: ran.output };
}

function lookAtSources(): Promise<Outcome> {
  const breaches = findBreaches(readSources(root));
  return Promise.resolve({ passed: breaches.length === 0, output: breaches.join('\n') });
}

async function lookAtSchema(): Promise<Outcome> {
  const outcome = await node(join(root, 'apps/api/dist/commands/print-schema.js'), '--check');
  if (outcome.passed) return outcome;
  return { passed: false, output: `${outcome.output}\nWrite it anew with: pnpm schema` };
}

function lookAtDocuments(): Promise<Outcome> {
  return node(join(root, 'packages/workbench/dist/codegen.js'), '--check');
}
