import { findChromium } from './find-chromium.js';
import { startPrivateMysql } from './private-mysql.js';
import type { PrivateMysql } from './private-mysql.js';
import { root } from './root.js';
import { runJest } from './run-jest.js';
import { runPlaywright } from './run-playwright.js';
import { addUp } from './tally.js';
import type { Failure, Tally, TestRun } from './tally.js';
import { testedWorkspaces } from './workspaces.js';
import type { TestedWorkspace } from './workspaces.js';

const usage = 'usage: pnpm test [workspace] [jest arguments]';
const noServer =
  'what is tested on MySQL too (no MariaDB or MySQL server program found; install it with: apt-get install mariadb-server).';
const noChromium = 'browser tests (no Chromium); install it with: apt-get install chromium.';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(args: string[]): Promise<number> {
  const all = testedWorkspaces(root);
  const wanted = args[0];
  const chosen = wanted === undefined ? all : all.filter(({ name }) => name === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    say(
      `No workspace with tests is called "${wanted}"; there are: ${all.map(({ name }) => name).join(', ')}.`,
    );
    say(usage);
    return 1;
  }
  const leftOut: string[] = [];
  const runnable = chosen.filter(({ runner }) => runner !== 'playwright' || findChromium() !== undefined);
  if (runnable.length < chosen.length) leftOut.push(noChromium);
  const database = await prepareDatabase(runnable);
  const tallies: Tally[] = [database.tally];
  try {
    for (const workspace of runnable) {
      const runTests = workspace.runner === 'jest' ? runJest : runPlaywright;
      const ran = await runTests(workspace, { args: args.slice(1), env: database.env, say });
      sayRun(workspace, ran);
      tallies.push(ran);
    }
  } finally {
    await database.mysql?.stop();
  }
  const verdict = addUp(tallies, [...database.leftOut, ...leftOut], isUnattended());
  for (const complaint of verdict.complaints) say(complaint);
  say(`${verdict.passed} passed, ${verdict.failed} failed`);
  return verdict.failed === 0 && verdict.passed > 0 ? 0 : 1;
}

type Database = { env: NodeJS.ProcessEnv; leftOut: string[]; tally: Tally; mysql?: PrivateMysql };

/** The api suite and the browser tests run on SQLite always, and on MySQL too where TEST_MYSQL_URL tells of a server. */
async function prepareDatabase(chosen: TestedWorkspace[]): Promise<Database> {
  const nothing: Database = { env: {}, leftOut: [], tally: { passed: 0, skipped: 0, failures: [] } };
  if (!chosen.some(({ name }) => name === 'api' || name === 'e2e')) return nothing;
  if (process.env.TEST_MYSQL_URL) {
    say('MySQL: the server that TEST_MYSQL_URL names');
    return nothing;
  }
  try {
    const mysql = await startPrivateMysql();
    if (mysql === undefined) return { ...nothing, leftOut: [noServer] };
    say(`MySQL: a private server, ${mysql.program.version}`);
    return { ...nothing, mysql, env: { TEST_MYSQL_URL: mysql.url } };
  } catch (error) {
    const failure = {
      name: 'private MySQL',
      message: error instanceof Error ? error.message : String(error),
    };
    sayFailure(failure);
    return { ...nothing, tally: { passed: 0, skipped: 0, failures: [failure] } };
  }
}

function sayRun(workspace: TestedWorkspace, ran: TestRun): void {
  const mark = ran.failures.length === 0 ? '✓' : '✗';
  const counts = `${ran.passed} passed, ${ran.failures.length} failed`;
  say(`${mark} ${workspace.name.padEnd(10)} ${counts} (${ran.seconds.toFixed(1)} s)`);
  ran.failures.forEach(sayFailure);
}

function sayFailure({ name, message }: Failure): void {
  const lines = message.split('\n').slice(0, 40);
  say(`  ✗ ${name}`);
  for (const line of lines) say(`      ${line}`);
}

function isUnattended(): boolean {
  return !['', '0', 'false'].includes(process.env.CI ?? '');
}

// An exit code, not an exit: what was printed into a pipe must arrive.
process.exitCode = await main(process.argv.slice(2));
