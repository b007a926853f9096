import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';
import {
  askedAt,
  askedTwice,
  patiently,
  peopleOf,
  processesOn,
  reaches,
  sendsToAll,
  setSpeed,
} from './processes.js';

const howMany = 60;
const perSecond = 10;

describeEachDatabase('three processes that send from one number', (open, place) => {
  let home: TestHouse;
  const processes = processesOn(place, () => home);
  beforeAll(async () => {
    home = await openTestHouse(patiently(open));
  });
  afterEach(() => processes.endAll());
  afterAll(() => home.close());

  it('together keep to its rate', async () => {
    const school = await aSchool(home);
    await peopleOf(school, howMany);
    await setSpeed(school, perSecond * 60);
    const id = await sendsToAll(await asStaff(school), 'No class today');
    const startedAt = home.house.now().getTime();
    for (let sender = 0; sender < 3; sender++) await processes.startSender();
    await reaches(home, id, 'done');

    const asked = askedAt(home, 'No class today');
    expect(asked.size).toBe(howMany);
    expect(askedTwice(asked)).toEqual([]);
    // One second's texts may go at once; the others have to wait for theirs, however slow the machine is.
    const tookMs = Math.max(...[...asked.values()].flat()) - startedAt;
    expect(tookMs).toBeGreaterThanOrEqual(((howMany - perSecond) / perSecond) * 1000);
  }, 120_000);
});
