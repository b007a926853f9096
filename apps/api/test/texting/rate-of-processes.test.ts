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
import type { Environment } from './processes.js';

const howMany = 60;
/** Texts a second. */
const ofNumber = 10;
const ofAccount = 6;

describeEachDatabase('three processes that send', (open, place) => {
  let home: TestHouse;
  const processes = processesOn(place, () => home);
  beforeAll(async () => {
    home = await openTestHouse(patiently(open));
  });
  afterEach(() => processes.endAll());
  afterAll(() => home.close());

  /** Has three processes send from the numbers of so many schools. Returns for how long they asked, in ms. */
  const sendAtOnce = async (schools: number, environment: Environment): Promise<number> => {
    const words = `No class today, ${schools}`;
    const broadcasts: string[] = [];
    for (let at = 0; at < schools; at++) {
      const school = await aSchool(home);
      await peopleOf(school, howMany / schools);
      await setSpeed(school, ofNumber * 60);
      broadcasts.push(await sendsToAll(await asStaff(school), words));
    }
    const startedAt = home.house.now().getTime();
    for (let sender = 0; sender < 3; sender++) await processes.startSender(environment);
    for (const id of broadcasts) await reaches(home, id, 'done');
    const asked = askedAt(home, words);
    expect(asked.size).toBe(howMany);
    expect(askedTwice(asked)).toEqual([]);
    return Math.max(...[...asked.values()].flat()) - startedAt;
  };
  // One second's texts may go at once; the others have to wait for theirs, however slow the machine is.
  const leastMs = (rate: number): number => ((howMany - rate) / rate) * 1000;

  it('from one number together keep to its rate', async () => {
    expect(await sendAtOnce(1, {})).toBeGreaterThanOrEqual(leastMs(ofNumber));
  }, 120_000);

  it('from the numbers of several schools together keep to the rate of the account', async () => {
    const environment = { PLIVO_TEXTS_PER_SECOND: String(ofAccount) };
    expect(await sendAtOnce(3, environment)).toBeGreaterThanOrEqual(leastMs(ofAccount));
  }, 120_000);
});
