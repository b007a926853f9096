import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedRun } from './run-jest.js';
import type { RunOptions } from './run-jest.js';
import { run } from './run.js';
import { plain } from './tally.js';
import type { Failure, TestRun } from './tally.js';
import type { TestedWorkspace } from './workspaces.js';

/** What we read of the file that Playwright's reporter "json" writes. */
export type PlaywrightReport = {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
};

type PlaywrightSuite = {
  specs: {
    title: string;
    file: string;
    tests: {
      projectName: string;
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      results: { errors: { message?: string }[] }[];
    }[];
  }[];
  suites?: PlaywrightSuite[];
};

/** Of a run that hangs, not of a slow machine. */
const longestRunMs = 40 * 60_000;
const progressEveryMs = 10_000;

/** Runs the browser tests, and now and then says how far they are. */
export async function runPlaywright(workspace: TestedWorkspace, options: RunOptions): Promise<TestRun> {
  const playwright = join(workspace.folder, 'node_modules', '@playwright', 'test', 'cli.js');
  if (!existsSync(playwright)) return failedRun(workspace, 'Playwright is not among its dependencies.');
  const folder = mkdtempSync(join(tmpdir(), 'optline-tests-'));
  const reportFile = join(folder, 'report.json');
  const progress = watchTests(workspace, options.say);
  try {
    const ran = await run(process.execPath, [playwright, 'test', '--reporter=list,json', ...options.args], {
      cwd: workspace.folder,
      env: { ...options.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile, NO_COLOR: '1', FORCE_COLOR: undefined },
      onOutput: progress.hear,
      timeoutMs: longestRunMs,
    });
    if (!existsSync(reportFile)) return failedRun(workspace, plain(ran.output), ran.seconds);
    const counted = tallyPlaywright(JSON.parse(readFileSync(reportFile, 'utf8')) as PlaywrightReport);
    if (ran.exitCode !== 0 && counted.failures.length === 0)
      return failedRun(workspace, `Playwright ended with exit code ${ran.exitCode}.`, ran.seconds);
    return { ...counted, seconds: ran.seconds };
  } finally {
    progress.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts every test of a run, each on every database. What passed only when it was tried again has failed. */
export function tallyPlaywright(report: PlaywrightReport): Omit<TestRun, 'seconds'> {
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...spec, ...test })));
  const failures: Failure[] = tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ file, title, projectName, results }) => ({
      name: `${file} on ${projectName}: ${title}`,
      message: plain(results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n')),
    }));
  const broken = report.errors.map(({ message }) => ({
    name: 'browser tests',
    message: plain(message ?? ''),
  }));
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    failures: [...failures, ...broken],
  };
}

function specsOf(suite: PlaywrightSuite): PlaywrightSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function watchTests(
  { name }: TestedWorkspace,
  say: (line: string) => void,
): { hear: (piece: string) => void; stop: () => void } {
  const startedAt = Date.now();
  let done = 0;
  const timer = setInterval(
    () => say(`  ${name}: ${done} tests, ${Math.round((Date.now() - startedAt) / 1000)} s`),
    progressEveryMs,
  );
  return {
    hear: (piece) => (done += piece.match(/^\s+(ok|x|✓|✘) +\d+ /gm)?.length ?? 0),
    stop: () => clearInterval(timer),
  };
}
