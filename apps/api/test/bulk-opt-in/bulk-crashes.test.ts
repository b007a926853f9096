import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import { workThrough } from '../invitations/invitation-house.js';
import { bulkOptInWork } from '../../src/bulk-opt-in/bulk-opt-in-work.js';
import { bulkOf, byResult, changeBulk, prepareBulk, startBulk, workBulk } from './bulk-house.js';

const main = join(process.cwd(), 'dist', 'main.js');
const many = 250;

describeEachDatabase('A bulk opt-in after a crash', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school);
  });
  afterAll(() => home.close());

  const aRun = async (): Promise<{ id: string; people: readonly TestPerson[] }> => {
    const people: TestPerson[] = [];
    const family = await aFamily(school);
    for (let at = 0; at < many; at++) people.push(await aContact(family));
    const { id } = await prepareBulk(staff, home, { personIds: people.map((person) => person.id) });
    return { id, people };
  };
  const outcomes = (id: string, outcome: string) =>
    home.house.db.read.count('SELECT COUNT(*) FROM bulk_opt_in_people WHERE run_id = ? AND outcome = ?', [
      id,
      outcome,
    ]);
  /** Lets another api do it, and kills that as soon as it has done some of it. */
  const killedOnce = async (id: string, outcome: string): Promise<void> => {
    if (!existsSync(main)) throw new Error('The api is not built: run pnpm build first.');
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
    try {
      await eventually('some of it is done', async () => (await outcomes(id, outcome)) > 0, 20_000);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  };
  const recordsOf = async (people: readonly TestPerson[]): Promise<number[]> => {
    const rows = await home.house.db.read.rows<{ records: number }>(
      `SELECT COUNT(*) AS records FROM consent_records WHERE organization_id = ? AND person_id IN (${people
        .map(() => '?')
        .join(', ')}) GROUP BY person_id`,
      [school.organizationId, ...people.map(({ id }) => id)],
    );
    return rows.map(({ records }) => Number(records));
  };

  it('goes on where it was, and nobody is opted in or taken back twice', async () => {
    const { id, people } = await aRun();
    await startBulk(staff, id);
    await killedOnce(id, 'in');
    const half = await bulkOf(staff, id);
    expect(half.state).toBe('RUNNING');
    expect(byResult(half).WAITING).toBeGreaterThan(0);
    await workBulk(home);
    const done = await bulkOf(staff, id);
    expect(done.state).toBe('DONE');
    expect(byResult(done)).toEqual({ IN: many });
    expect(await recordsOf(people)).toEqual(people.map(() => 1));
    await changeBulk(staff, 'takeBack', id);
    await killedOnce(id, 'taken-back');
    expect((await bulkOf(staff, id)).state).toBe('TAKING_BACK');
    await workBulk(home);
    expect(byResult(await bulkOf(staff, id))).toEqual({ TAKEN_BACK: many });
    expect(await recordsOf(people)).toEqual(people.map(() => 2));
  });

  it('is done once by two processes at a time', async () => {
    const { id, people } = await aRun();
    await startBulk(staff, id);
    const other = place.kind === 'mysql' ? { ...home.house, db: await open() } : home.house;
    await Promise.all([workThrough(home.house, bulkOptInWork), workThrough(other, bulkOptInWork)]);
    expect(byResult(await bulkOf(staff, id))).toEqual({ IN: many });
    expect(await recordsOf(people)).toEqual(people.map(() => 1));
    const texts = await home.house.db.read.count(
      `SELECT COUNT(*) FROM text_messages WHERE organization_id = ? AND kind = 'sign-up' AND to_number IN (${people
        .map(() => '?')
        .join(', ')})`,
      [school.organizationId, ...people.map(({ cellPhone }) => cellPhone)],
    );
    expect(texts).toBe(many);
  });
});
