import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';
import { tally } from './tally.js';
import type { JestReport, TestRun } from './tally.js';
import type { TestedWorkspace } from './workspaces.js';

export type RunOptions = { args: string[]; env: NodeJS.ProcessEnv; say: (line: string) => void };

const progressEveryMs = 10_000;
/** Of a run that hangs, not of a slow machine. */
const longestRunMs = 40 * 60_000;

/** Runs the tests of one workspace, and now and then says how far it is. */
export async function runJest(workspace: TestedWorkspace, options: RunOptions): Promise<TestRun> {
  const jest = join(workspace.folder, 'node_modules', 'jest', 'bin', 'jest.js');
  if (!existsSync(jest) || !existsSync(join(workspace.folder, 'jest.config.js'))) {
    return failedRun(
      workspace,
      'It has test files, but no jest.config.js or no jest among its dependencies.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'optline-tests-'));
  const reportFile = join(folder, 'report.json');
  const progress = watchProgress(workspace, options.say);
  try {
    const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
    args.push('--json', `--outputFile=${reportFile}`, '--maxWorkers=2', ...options.args);
    const ran = await run(process.execPath, args, {
      cwd: workspace.folder,
      env: options.env,
      onOutput: progress.hear,
      timeoutMs: longestRunMs,
    });
    if (!existsSync(reportFile)) return failedRun(workspace, ran.output.trim(), ran.seconds);
    const counted = tally(JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport);
    if (ran.exitCode !== 0 && counted.failures.length === 0) {
      return failedRun(
        workspace,
        `jest ended with exit code ${ran.exitCode}.\n${ran.output.trim()}`,
        ran.seconds,
      );
    }
    return { ...counted, seconds: ran.seconds };
  } finally {
    progress.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function failedRun(workspace: TestedWorkspace, message: string, seconds = 0): TestRun {
  return { passed: 0, skipped: 0, failures: [{ name: workspace.folder, message }], seconds };
}

function watchProgress(
  workspace: TestedWorkspace,
  say: (line: string) => void,
): { hear: (piece: string) => void; stop: () => void } {
  const startedAt = Date.now();
  let files = 0;
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    say(`  ${workspace.name}: ${files} of ${workspace.testFiles} test files, ${seconds} s`);
  }, progressEveryMs);
  return {
    hear: (piece) => (files += piece.match(/^(PASS|FAIL) /gm)?.length ?? 0),
    stop: () => clearInterval(timer),
  };
}
