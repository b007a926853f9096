import { describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.js';
import { tallyPlaywright } from './run-playwright.js';
import type { PlaywrightReport } from './run-playwright.js';

type Test = PlaywrightReport['suites'][number]['specs'][number]['tests'][number];

const test = (projectName: string, status: Test['status'], message?: string): Test => ({
  projectName,
  status,
  results: [{ errors: message === undefined ? [] : [{ message }] }],
});

describe('the tally of the browser tests', () => {
  const spec = (title: string, tests: Test[]) => ({ title, file: 'email.e2e.ts', tests });

  it('counts each test on each database, in whatever group it stands', () => {
    const inner = { specs: [spec('says No', [test('sqlite', 'expected'), test('mysql', 'skipped')])] };
    const report = {
      errors: [],
      suites: [{ specs: [spec('says Yes', [test('sqlite', 'expected')])], suites: [inner] }],
    };
    expect(tallyPlaywright(report)).toEqual({ passed: 2, skipped: 1, failures: [] });
  });

  it('counts what failed, what passed only when tried again, and what broke around the tests', () => {
    const failed = test('mysql', 'unexpected', '\u001b[31mno mail\u001b[39m');
    const report = {
      errors: [{ message: 'no such file' }],
      suites: [{ specs: [spec('says No', [failed, test('sqlite', 'flaky', 'too late')])] }],
    };
    expect(tallyPlaywright(report).failures).toEqual([
      { name: 'email.e2e.ts on mysql: says No', message: 'no mail' },
      { name: 'email.e2e.ts on sqlite: says No', message: 'too late' },
      { name: 'browser tests', message: 'no such file' },
    ]);
  });
});

describe('the browser', () => {
  it('is the one that CHROMIUM_PATH names, else the first on PATH, and none where that one is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'optline-browser-'));
    const program = join(folder, 'chromium');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    expect(findChromium({ CHROMIUM_PATH: program, PATH: '' })).toBe(program);
    expect(findChromium({ PATH: folder })).toBe(program);
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'other'), PATH: folder })).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
