import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSession } from '../../src/auth/session.js';
import { inTransaction } from '../../src/db/transaction.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import { answerOf } from '../stop/stop-house.js';

const main = join(process.cwd(), 'dist', 'main.js');
const preload = join(process.cwd(), 'test', 'stop', 'die-when-answering.mjs');
const running = new Set<ChildProcess>();

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** The api's own process, as production runs it. */
function start(environment: Record<string, string>): Started {
  if (!existsSync(main)) throw new Error('The api is not built: run pnpm build first.');
  const child = fork(main, {
    execArgv: ['--import', preload],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PORT: '0', DEMO: '0', SANDBOX_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'error', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => void (said += String(part)));
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, said: () => said, ended };
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

describe('The process says in one clear sentence why it does not start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'optline-test-'));
    await writeFile(join(folder, 'a-file'), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('where the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const { port } = taken.address() as AddressInfo;
    const { said, ended } = start({ PORT: String(port), DATA_FOLDER: join(folder, 'data') });
    expect(await ended).toBe(1);
    expect(said().trim()).toBe(
      `Port ${port} is taken. Stop what listens there, or choose another with PORT.`,
    );
    taken.close();
  }, 30_000);

  it.each(['a-file', join('a-file', 'data')])(
    'where the data folder cannot be made: %s',
    async (inTheWay) => {
      const { said, ended } = start({ DATA_FOLDER: join(folder, inTheWay) });
      expect(await ended).toBe(1);
      expect(said().trim()).toMatch(/^The data folder [^\n]+ cannot be made: [^\n]+$/);
    },
    30_000,
  );

  it('where the database does not answer, without its password', async () => {
    const { said, ended } = start({ DATABASE_URL: 'mysql://optline:hidden@127.0.0.1:9/optline' });
    expect(await ended).toBe(1);
    expect(said().trim()).toMatch(/^The database is not available[^\n]*$/);
    expect(said()).not.toContain('hidden');
  }, 30_000);

  it('where a setting is wrong', async () => {
    const { said, ended } = start({ LOG_LEVEL: 'loud' });
    expect(await ended).toBe(1);
    expect(said()).toMatch(/^The settings are not right\.\nLOG_LEVEL: [^\n]+\.\n$/);
  }, 30_000);
});

describeEachDatabase('The process that is told to stop', (open, place) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  }, 60_000);
  afterAll(() => home.close());

  it('finishes the requests that are under way, leaves no job claimed, and ends with 0', async () => {
    const { url, folder } = await place.settings();
    const school = await aSchool(home);
    const family = await aFamily(school);
    const people = await Promise.all(Array.from({ length: 8 }, () => aContact(family, { answer: 'in' })));
    const api = start({
      ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
      SANDBOX_URL: home.sandbox.url,
      PUBLIC_BASE_URL: home.house.config.publicBaseUrl,
    });
    const [{ port }] = (await once(api.child, 'message')) as [{ port: number }];
    const asked = people.map(async (person) => {
      return fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: await cookieOf(person.id),
        body: JSON.stringify({
          query: `mutation { setContactTextOptIn(input: { id: "${person.id}", answer: OUT }) { __typename } }`,
        }),
      }).then(
        async (reply) => ({ person, said: await reply.text() }),
        () => ({ person, said: null }),
      );
    });
    await eventually('some answers are stored', async () => (await howManyOut(people)) > 0);
    api.child.kill('SIGTERM');
    const outcomes = await Promise.all(asked);
    expect(await api.ended).toBe(0);
    for (const { person, said } of outcomes.filter((outcome) => outcome.said?.includes('TextOptInSet')))
      expect([person.firstName, said, await answerOf(person)]).toEqual([person.firstName, said, 'out']);
    const claimed = await home.house.db.read.count(
      `SELECT COUNT(*) FROM outbox_jobs WHERE state = 'running'`,
      [],
    );
    expect(claimed).toBe(0);
  }, 60_000);

  const howManyOut = async (people: ReadonlyArray<{ id: string }>) =>
    home.house.db.read.count(
      `SELECT COUNT(*) FROM text_consents WHERE answer = 'out' AND person_id IN (${people.map(() => '?').join(', ')})`,
      people.map(({ id }) => id),
    );

  const cookieOf = async (ownerId: string) => {
    const row = await home.house.db.read.row<{ organizationId: string }>(
      'SELECT organization_id FROM people WHERE id = ?',
      [ownerId],
    );
    const owner = { audience: 'parent' as const, ownerId, organizationId: row?.organizationId ?? '' };
    const token = await inTransaction(home.house.db, (tx) => startSession(tx, owner, home.house.now()));
    return {
      'content-type': 'application/json',
      cookie: `optline_parent=${token}`,
      'x-optline-audience': 'parent',
    };
  };
});
