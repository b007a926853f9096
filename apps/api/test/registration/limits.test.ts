import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../databases.js';
import { openDoors } from '../doors.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { newNumber } from '../school.js';
import { keepHouse } from '../../src/housekeeping.js';
import { anOpenSchool, fillIn, least, registered } from './registration-house.js';
import type { OpenSchool } from './registration-house.js';

describeEachDatabase('Registrations are limited', (open) => {
  let home: TestHouse;
  let school: OpenSchool;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    home.pass({ days: 2 });
    school = await anOpenSchool(home);
  });

  const tries = async (times: number, fields: () => Record<string, string> = () => least) => {
    const statuses: number[] = [];
    for (let at = 0; at < times; at++) statuses.push((await fillIn(school, fields())).status);
    return statuses;
  };

  it('by network address, in whatever process they arrive', async () => {
    expect(await tries(40)).toEqual(Array.from({ length: 40 }, () => 200));
    const page = await fillIn(school, least);
    expect([page.status, page.text]).toEqual([429, expect.stringContaining('too many registrations')]);
    // Another house on the same database remembers nothing of this one, as a second process does.
    const doors = await openDoors({ ...home.house });
    const there = { ...school, url: school.url.replace(home.house.config.publicBaseUrl, doors.url) };
    expect((await fillIn(there, least)).status).toBe(429);
    await doors.close();
    expect(await registered(school)).toHaveLength(80);
    home.pass({ minutes: 61 });
    expect(await tries(1)).toEqual([200]);
  }, 60_000);

  it('by number', async () => {
    const number = newNumber();
    const withNumber = () => ({ ...least, 'contacts.0.cellPhone': number });
    expect(await tries(4, withNumber)).toEqual([200, 200, 200, 429]);
    expect(await tries(1)).toEqual([200]);
  });

  it('by school', async () => {
    const numbers = () => Array.from({ length: 6 }, () => newNumber());
    const withNumbers = () =>
      Object.fromEntries(
        numbers().flatMap((number, at) => [
          [`students.${at}.firstName`, 'Leo'],
          [`students.${at}.cellPhone`, number],
        ]),
      );
    const full = await tries(34, () => ({ ...least, ...withNumbers() }));
    expect(full).toEqual([...Array.from({ length: 33 }, () => 200), 429]);
    school = await anOpenSchool(home);
    expect(await tries(1)).toEqual([200]);
  }, 60_000);

  it('and what was counted is forgotten when it is over', async () => {
    const counts = () => home.house.db.read.count('SELECT COUNT(*) FROM shared_counts');
    await tries(1, () => ({ ...least, 'contacts.0.cellPhone': newNumber() }));
    expect(await counts()).toBeGreaterThan(2);
    home.pass({ days: 2 });
    await keepHouse(home.house);
    expect(await counts()).toBe(0);
  });
});
