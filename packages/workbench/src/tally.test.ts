import { describe, expect, it } from '@jest/globals';
import { addUp, tally } from './tally.js';
import type { JestReport, Tally } from './tally.js';

const file = (
  status: string,
  tests: [string, string][],
  message = '',
): JestReport['testResults'][number] => ({
  name: '/somewhere/stop.test.ts',
  status,
  message,
  assertionResults: tests.map(([fullName, itsStatus]) => ({
    fullName,
    status: itsStatus,
    failureMessages: itsStatus === 'failed' ? ['\u001b[31mexpected 1\u001b[39m'] : [],
  })),
});

describe('tally', () => {
  it('counts passed, failed, skipped and planned tests', () => {
    const counted = tally({
      testResults: [
        file('passed', [
          ['stops', 'passed'],
          ['starts', 'passed'],
          ['later', 'todo'],
        ]),
        file('failed', [
          ['asks', 'failed'],
          ['waits', 'pending'],
        ]),
      ],
    });
    expect(counted).toEqual({
      passed: 2,
      skipped: 2,
      failures: [{ name: 'asks', message: 'expected 1' }],
    });
  });

  it('counts a file that cannot be loaded as one failure', () => {
    const counted = tally({ testResults: [file('failed', [], 'Cannot find module')] });
    expect(counted.failures).toEqual([{ name: '/somewhere/stop.test.ts', message: 'Cannot find module' }]);
  });

  it('counts a file that breaks after its tests passed as one failure', () => {
    const counted = tally({ testResults: [file('failed', [['stops', 'passed']], 'afterAll threw')] });
    expect(counted).toMatchObject({ passed: 1, failures: [{ message: 'afterAll threw' }] });
  });
});

describe('addUp', () => {
  const some: Tally = { passed: 3, skipped: 2, failures: [{ name: 'asks', message: 'no' }] };

  it('adds up all workspaces', () => {
    const verdict = addUp([some, { passed: 4, skipped: 0, failures: [] }], [], false);
    expect(verdict).toMatchObject({ passed: 7, failed: 1 });
  });

  it('says in one line what was left out, and lets it pass where somebody watches', () => {
    const verdict = addUp([{ passed: 4, skipped: 0, failures: [] }], ['MySQL (install it).'], false);
    expect(verdict).toEqual({ passed: 4, failed: 0, complaints: ['Left out: MySQL (install it).'] });
  });

  it('counts what was left out or skipped as failed where nobody watches', () => {
    expect(addUp([some], ['MySQL (install it).'], true).failed).toBe(4);
  });

  it('finds that nothing ran', () => {
    expect(addUp([], [], false).complaints).toEqual(['No test was found.']);
  });
});
