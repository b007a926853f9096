import { stripVTControlCharacters } from 'node:util';

/** What we read of the file that `jest --json` writes. */
export type JestReport = {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
};

export type Failure = { name: string; message: string };
export type Tally = { passed: number; skipped: number; failures: Failure[] };
/** The tests of one workspace, whatever ran them. */
export type TestRun = Tally & { seconds: number };

/** Counts every test of a run. A test file that broke before its first test is one failure. */
export function tally(report: JestReport): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failedTests = tests
    .filter((test) => test.status === 'failed')
    .map((test) => ({ name: test.fullName, message: plain((test.failureMessages ?? []).join('\n')) }));
  // Jest says of a file "failed" without a failed test when it could not be loaded, or broke around its tests.
  const brokenFiles = report.testResults
    .filter((file) => file.status === 'failed' && file.assertionResults.every(didNotFail))
    .map((file) => ({ name: file.name, message: plain(file.message) }));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).length,
    failures: [...failedTests, ...brokenFiles],
  };
}

export type Verdict = { passed: number; failed: number; complaints: string[] };

/**
 * Adds up a whole run. Where nobody watches (`strict`, with CI=true), whatever did not run counts as failed:
 * a green run there has to mean that everything was tried.
 */
export function addUp(tallies: Tally[], leftOut: string[], strict: boolean): Verdict {
  const passed = sum(tallies.map((each) => each.passed));
  const skipped = sum(tallies.map((each) => each.skipped));
  const failed = sum(tallies.map((each) => each.failures.length));
  const complaints: string[] = [];
  if (leftOut.length > 0) complaints.push(`Left out: ${leftOut.join(' ')}`);
  if (skipped > 0)
    complaints.push(`Skipped or only planned: ${skipped} ${skipped === 1 ? 'test' : 'tests'}.`);
  if (passed + failed === 0) complaints.push('No test was found.');
  const notRun = leftOut.length + skipped;
  return { passed, failed: strict ? failed + notRun : failed, complaints };
}

function didNotFail(test: { status: string }): boolean {
  return test.status !== 'failed';
}

/** Without colours, and without the part of the stack that lies in Jest. */
export function plain(text: string): string {
  const lines = stripVTControlCharacters(text).trim().split('\n');
  return lines.filter((line) => !/^\s+at .*(node_modules|node:internal)/.test(line)).join('\n');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
