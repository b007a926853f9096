import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, mailsTo } from '../school.js';
import type { TestSchool } from '../school.js';
import { answerOf, arrivedAt, isSuppressed, personalIn, recordsOf, sharers } from './stop-house.js';

const main = join(process.cwd(), 'dist', 'main.js');
const preload = join(process.cwd(), 'test', 'stop', 'die-when-answering.mjs');
/** Under which the processes think they are reached; the carrier signs it. */
const publicBaseUrl = 'http://optline.example';

interface Api {
  readonly url: string;
  readonly process: ChildProcess;
}

describeEachDatabase('the api killed between commit and answer', (open, place) => {
  let home: TestHouse;
  let said = '';
  const running = new Set<ChildProcess>();
  beforeAll(async () => {
    if (!existsSync(main)) throw new Error('The api is not built: run pnpm build first.');
    home = await openTestHouse(open);
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(() => home.close());

  async function startApi(environment: Record<string, string>): Promise<Api> {
    const { url, folder } = await place.settings();
    const child = fork(main, {
      execArgv: ['--import', preload],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
        PORT: '0',
        DEMO: '0',
        PUBLIC_BASE_URL: publicBaseUrl,
        SANDBOX_URL: home.sandbox.url,
        ...environment,
      },
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => void (said += String(part)));
    child.once('exit', () => running.delete(child));
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return { url: `http://127.0.0.1:${port}`, process: child };
  }

  /** Lets the carrier post the school's texts to this process. */
  function reachedAt(school: TestSchool, { url }: Api): void {
    const path = new URL(school.textsUrl).pathname;
    home.sandbox.control.registerNumber({
      number: school.ourNumber,
      messageUrl: url + path,
      signedUrl: publicBaseUrl + path,
      answersKeywords: 'optline',
    });
  }

  it('has stored the STOP; the retry finds it, and what is owed is sent once', async () => {
    const school = await aSchool(home);
    const { contact, student, number } = await sharers(school);
    const stop = { from: number, to: school.ourNumber, text: 'STOP' };
    const { control } = home.sandbox;

    const first = await startApi({ DIE_WHEN_ANSWERING: '1', WORKER: '0' });
    reachedAt(school, first);
    const died = once(first.process, 'exit');
    const sent = await control.textFromPhone(stop);
    expect([sent.status, (await died)[1]]).toEqual([null, 'SIGKILL']);
    expect(await isSuppressed(school, number)).toBe(true);
    expect(await recordsOf(school, number)).toHaveLength(3);

    const second = await startApi({ WORKER: '1' });
    reachedAt(school, second);
    const { messageUuid } = sent;
    expect((await control.textFromPhone({ ...stop, messageUuid })).status).toBe(200);
    expect([await answerOf(contact), await answerOf(student)]).toEqual(['out', 'out']);
    expect(await recordsOf(school, number)).toHaveLength(3);
    await eventually('nothing is owed any more', async () => {
      const waiting = `SELECT (SELECT COUNT(*) FROM outbox_jobs WHERE state IN ('waiting', 'running'))
        + (SELECT COUNT(*) FROM text_messages WHERE state IN ('queued', 'sending'))`;
      return (await home.house.db.read.count(waiting)) === 0;
    });
    expect(arrivedAt(home, number)).toHaveLength(1);
    expect(mailsTo(home, school.office)).toHaveLength(1);

    const stopped = once(second.process, 'exit');
    second.process.kill('SIGTERM');
    expect(await stopped).toEqual([0, null]);
    expect(said).toMatch(/listening/);
    expect(await personalIn({ ...home, log: () => said })).toEqual([]);
  }, 30_000);
});
