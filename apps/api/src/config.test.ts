import { describe, expect, it } from '@jest/globals';
import { BadConfig, readConfig, readDatabaseConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_BASE_URL: 'https://texting.school.example',
  DATABASE_URL: 'mysql://optline:secret@db.school.example/optline',
  PLIVO_AUTH_ID: 'MAXXXXXXXXXXXXXXXXXX',
  PLIVO_AUTH_TOKEN: 'one,two',
  POSTMARK_SERVER_TOKEN: 'a token',
  POSTMARK_FROM: 'texting@school.example',
  POSTMARK_WEBHOOK_PASSWORD: 'sixteen characters or more',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof BadConfig) return error.problems;
    throw error;
  }
}

describe('Without any setting', () => {
  it('is a demo on loopback, with the sandbox as carrier and mailbox', () => {
    expect(readConfig({})).toMatchObject({
      isProduction: false,
      host: '127.0.0.1',
      port: 4000,
      demo: true,
      databaseUrl: null,
      sandboxUrl: 'http://127.0.0.1:4010',
    });
  });

  it('takes a setting that is empty for one that is not there', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });
});

describe('A setting that is wrong is named in one sentence', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['PUBLIC_BASE_URL', 'hello'],
    ['DATABASE_URL', 'postgres://somewhere'],
    ['MIGRATION_DATABASE_URL', 'sqlite:file'],
    ['DEMO', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXIES', '-1'],
    ['WORKER', 'maybe'],
    ['METRICS_TOKEN', 'short'],
    ['PLIVO_SUBACCOUNTS', 'no-token'],
    ['PLIVO_URL', 'nowhere'],
    ['PLIVO_ALLOW_V2', 'sometimes'],
    ['POSTMARK_URL', 'nowhere'],
    ['POSTMARK_FROM', 'nobody'],
    ['SANDBOX_URL', 'nowhere'],
  ])('%s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: [^\\n]+\\.$`));
  });

  it('and all of them at once, without the values, which may be secret', () => {
    const problems = problemsOf({ PORT: 'x', METRICS_TOKEN: 'tiny-secret', DATABASE_URL: 'pg://u:hidden@x' });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'DATABASE_URL',
      'METRICS_TOKEN',
      'PORT',
    ]);
    expect(problems.join(' ')).not.toMatch(/tiny-secret|hidden/);
  });
});

describe('In production', () => {
  it('is content with what it needs, and has no sandbox and no demo', () => {
    expect(readConfig(production)).toMatchObject({
      isProduction: true,
      demo: false,
      sandboxUrl: null,
      host: '0.0.0.0',
      plivo: { authTokens: ['one', 'two'], url: null },
      postmark: { requestHost: null, useHttps: true },
    });
  });

  it.each(Object.keys(production).filter((name) => name !== 'NODE_ENV'))(
    'does not start without %s',
    (name) => {
      for (const value of ['', ...(name === 'PLIVO_AUTH_TOKEN' ? [' , '] : [])])
        expect(problemsOf({ ...production, [name]: value })).toEqual([
          `${name} is not set. With NODE_ENV=production it has no default.`,
        ]);
    },
  );

  it.each([
    [{ PUBLIC_BASE_URL: 'http://texting.school.example' }, /^PUBLIC_BASE_URL must begin with https/],
    [{ DEMO: '1' }, /^DEMO cannot be on/],
    [{ SANDBOX_URL: 'http://127.0.0.1:4010' }, /^SANDBOX_URL cannot be set/],
    [{ POSTMARK_WEBHOOK_PASSWORD: 'short' }, /^POSTMARK_WEBHOOK_PASSWORD must be at least 16/],
    [{ POSTMARK_WEBHOOK_PASSWORD: 'sixteen characters or more,short' }, /at least 16 characters/],
  ])('refuses %j', (unsafe, sentence) => {
    const problems = problemsOf({ ...production, ...unsafe });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  it('lets the commands that need only the database migrate as the user for it', () => {
    const { PUBLIC_BASE_URL, DATABASE_URL } = production;
    const MIGRATION_DATABASE_URL = 'mysql://migrates:secret@db.school.example/optline';
    expect(
      readDatabaseConfig({ NODE_ENV: 'production', PUBLIC_BASE_URL, DATABASE_URL, MIGRATION_DATABASE_URL }),
    ).toMatchObject({ databaseUrl: DATABASE_URL, migrationDatabaseUrl: MIGRATION_DATABASE_URL });
  });

  it('names everything that is missing at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(7);
  });
});
