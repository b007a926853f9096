import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { importWork } from '../../src/imports/import-work.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import type { TestSchool } from '../school.js';
import { trouble } from '../stop/failing-statements.js';
import { bring, check, choose, importOf, run, upload, workOnImports } from './import-house.js';
import type { Imported } from './import-house.js';

const main = join(process.cwd(), 'dist', 'main.js');
const count = 400;

/** Two people of a family: one says No, one says Yes at a number that could be anybody's. */
function fileOf(): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const number = `+1201${String(2_000_000 + at)}`;
    const answer = at % 2 === 0 ? 'yes,paper,2025-09-01' : 'no,,';
    return `F${Math.floor(at / 2)},contact,Ana${at},Rivera,${number},${answer}`;
  });
  return ['Family ID,Kind,First name,Last name,Cell phone,Opt-in,Consent source,Consent date', ...rows].join(
    '\n',
  );
}

describeEachDatabase('An import after a crash', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  const running = new Set<ChildProcess>();
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(() => home.close());

  const begin = async () => {
    school = await aSchool(home);
    staff = await asStaff(school, ['import-data', 'change-text-opt-in']);
  };
  const rows = (what: string) =>
    home.house.db.read.count(`SELECT COUNT(*) FROM ${what} AND organization_id = ?`, [school.organizationId]);
  const expectWhole = async (id: string) => {
    expect(await importOf(staff, id)).toMatchObject({
      state: 'DONE',
      problems: [],
      tally: { added: count, known: 0, yes: count / 2, no: count / 2, problems: 0, unusable: 0 },
    });
    expect(await rows('people WHERE 1 = 1')).toBe(count);
    expect(await rows('families WHERE 1 = 1')).toBe(count / 2);
    expect(await rows(`people WHERE answer = 'in'`)).toBe(count / 2);
    expect(await rows(`consent_records WHERE kind = 'answer'`)).toBe(count);
  };

  it('is brought in once by two processes at the same time', async () => {
    await begin();
    const { id } = await check(staff, home, await bring(staff, home, 'families', fileOf()));
    await run(staff, id);
    const other = place.kind === 'mysql' ? { house: { ...home.house, db: await open() } } : home;
    await Promise.all([workOnImports(home), workOnImports(other)]);
    await expectWhole(id);
  });

  it('goes on where it was, whichever statement of a unit of work failed', async () => {
    await begin();
    const id = await upload(staff, 'families', fileOf());
    await withFailures();
    await choose(staff, await importOf(staff, id));
    await withFailures();
    await run(staff, id);
    await withFailures();
    await expectWhole(id);
  });

  /** Lets the first try of each unit fail: at its first statement, then at its second, and so on; some after the commit. */
  const withFailures = async () => {
    let failAt = 0;
    for (let isMore = true; isMore;) {
      failAt += 1;
      let seen = 0;
      const undo = trouble(home.house.db, {
        beforeStatement: () => {
          if ((seen += 1) === failAt) throw new Error('The process is killed');
        },
        afterCommit: () => {
          if (failAt % 5 === 0) throw new Error('The process is killed');
        },
      });
      await importWork.doNext(home.house).catch(() => undefined);
      undo();
      isMore = await importWork.doNext(home.house);
    }
  };

  it('is brought in once though the process was killed while it added people and while it took answers', async () => {
    if (!existsSync(main)) throw new Error('The api is not built: run pnpm build first.');
    await begin();
    const { id } = await check(staff, home, await bring(staff, home, 'families', fileOf()));
    await run(staff, id);
    await killedWhen('some people are added', id, (at) => at.state !== 'ADDING' || at.doneCount >= 50);
    await killedWhen(
      'some answers are taken',
      id,
      (at) => at.state === 'DONE' || (at.state === 'ANSWERING' && at.doneCount >= 50),
    );
    await killedWhen('everything is done', id, ({ state }) => state === 'DONE');
    await expectWhole(id);
  }, 180_000);

  /** Starts the api as a process of its own and kills it as soon as it is so. */
  const killedWhen = async (what: string, id: string, isSo: (at: Imported) => boolean) => {
    const child = await start();
    await eventually(what, async () => isSo(await importOf(staff, id)), 60_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    running.delete(child);
  };

  const start = async (): Promise<ChildProcess> => {
    const { url, folder } = await place.settings();
    const child = fork(main, {
      stdio: 'ignore',
      env: {
        ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
        PORT: '0',
        DEMO: '0',
        SANDBOX_URL: home.sandbox.url,
      },
    });
    running.add(child);
    return child;
  };
});
