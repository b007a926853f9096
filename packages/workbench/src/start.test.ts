import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { refuseOldNode, refuseTakenPort, refuseUnwritable } from './preflight.js';
import { runTogether } from './run-together.js';
import type { Program } from './run-together.js';
import { demoFiles, environmentOfBoth, readStartSettings } from './start-settings.js';
import { welcome } from './welcome.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'optline-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings of start', () => {
  it('are a demo on 4000 and 4010 when nothing is set', () => {
    const settings = readStartSettings([], {});
    expect(settings).toMatchObject({ port: 4000, sandboxPort: 4010, reset: false, isDemo: true });
    expect(settings.dataFolder).toMatch(/\/data$/);
  });

  it.each([
    ['--reset with DATABASE_URL', ['--reset'], { DATABASE_URL: 'mysql://db/school' }, 'DATABASE_URL is set'],
    ['--reset without a demo', ['--reset'], { DEMO: 'false' }, 'DEMO is off'],
    ['production', [], { NODE_ENV: 'production' }, 'node apps/api/dist/main.js'],
    ['--reset in production', ['--reset'], { NODE_ENV: 'production' }, 'node apps/api/dist/main.js'],
    ['an odd port', [], { PORT: 'four' }, 'PORT is to be a port between 1 and 65535, and "four" is none.'],
    ['a misspelt argument', ['--rest'], {}, '"--rest" is not known here; usage: pnpm start [--reset]'],
  ])('refuse %s in one sentence', (_what, args, env, sentence) => {
    expect(() => readStartSettings(args, env)).toThrow(sentence);
  });

  it('give api and sandbox the same words, and leave what somebody set', () => {
    const env = { SANDBOX_PORT: '4321', PLIVO_AUTH_ID: 'MA-MINE' };
    expect(environmentOfBoth(readStartSettings([], env), env)).toMatchObject({
      PORT: '4000',
      SANDBOX_PORT: '4321',
      SANDBOX_URL: 'http://127.0.0.1:4321',
      PLIVO_AUTH_ID: 'MA-MINE',
    });
  });

  it('let --reset clear the demo database and the sandbox, and nothing else', () => {
    const names = demoFiles('/data').map((path) => path.replace('/data/', ''));
    expect(names).toEqual([
      'optline.sqlite',
      'optline.sqlite-wal',
      'optline.sqlite-shm',
      'optline.sqlite-journal',
      'sandbox',
    ]);
  });
});

describe('before starting', () => {
  it('says which port is taken, and by which setting to choose another', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(refuseTakenPort(port, 'PORT')).rejects.toThrow(`Port ${port} is taken by another program`);
    await new Promise((resolve) => server.close(resolve));
    await expect(refuseTakenPort(port, 'PORT')).resolves.toBeUndefined();
  });

  it('says that the data folder cannot be written', () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    expect(() => refuseUnwritable(join(file, 'data'))).toThrow('cannot be written (ENOTDIR)');
    expect(() => refuseUnwritable(join(folder, 'data'))).not.toThrow();
  });

  it('refuses a Node that is too old', () => {
    expect(() => refuseOldNode('20.18.3')).toThrow('Node 20.18.3 is too old');
    expect(() => refuseOldNode('20.19.0')).not.toThrow();
    expect(() => refuseOldNode('24.0.0')).not.toThrow();
  });
});

describe('programs that run together', () => {
  const program = (name: string, text: string): Program => {
    const script = join(folder, `${name}.mjs`);
    writeFileSync(script, text);
    return { name, script, env: process.env, logFile: join(folder, `${name}.log`) };
  };
  const forever = 'setInterval(() => {}, 1000); console.log("up");';

  it('say who ended, and what it said to people', async () => {
    const words = 'console.log("{}"); console.error("PORT is odd."); process.exit(3);';
    const running = runTogether([program('sandbox', forever), program('api', words)]);
    expect(await running.firstDeath).toBe('The api ended (exit code 3). It said:\nPORT is odd.');
    await running.stop();
  });

  it('finish what is under way when they are asked to stop', async () => {
    const polite = `process.on('SIGTERM', () => { console.log('finished'); process.exit(0); }); ${forever}`;
    const api = program('api', polite);
    const running = runTogether([api]);
    await untilSaid(api, 'up');
    await running.stop();
    expect(readFileSync(api.logFile, 'utf8')).toContain('finished');
  });

  it('are ended when they do not finish in time', async () => {
    const deaf = program('api', `process.on('SIGTERM', () => {}); ${forever}`);
    const running = runTogether([deaf]);
    await untilSaid(deaf, 'up');
    await expect(running.stop(100)).resolves.toBeUndefined();
  });
});

it('shows where to look and how to sign in', () => {
  const account = { who: 'Office', email: 'office@demo.example', password: 'demo-office', page: '/graphql' };
  const text = welcome(readStartSettings([], { PORT: '4321' }), [account]);
  expect(text).toContain('Office  office@demo.example  demo-office  http://127.0.0.1:4321/graphql');
});

async function untilSaid({ logFile }: Program, word: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!readFileSync(logFile, 'utf8').includes(word)) {
    if (Date.now() > deadline) throw new Error(`It did not say "${word}" in ten seconds.`);
    await wait(20);
  }
}
