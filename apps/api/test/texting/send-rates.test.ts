import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { SendRates } from '../../src/texting/dispatch/send-rates.js';
import { newId } from '../../src/ids.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';

const perMinute = 240;

describeEachDatabase('A rate of four texts a second', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  /** How many texts may go at a time of this many milliseconds, of four that want to. */
  function going(key: string, atMs: number): Promise<number> {
    return inTransaction(home.house.db, async (tx) => {
      const rates = await SendRates.open(tx, [{ key, perMinute }], new Date(1_800_000_000_000 + atMs));
      const taken = [1, 2, 3, 4].filter(() => rates.take([key])).length;
      await rates.save();
      return taken;
    });
  }
  const goingAt = async (...times: readonly number[]): Promise<number[]> => {
    const key = `number:${newId()}`;
    const taken: number[] = [];
    for (const at of times) taken.push(await going(key, at));
    return taken;
  };

  it('holds what a second brings, and no more', async () => {
    expect(await goingAt(0, 0, 500, 1000, 60_000)).toEqual([4, 0, 2, 2, 4]);
  });

  it('fills by the same time once, although the clock of another host is behind', async () => {
    expect(await goingAt(2000, 0, 2000, 100, 2250)).toEqual([4, 0, 0, 0, 1]);
  });

  it('goes on from now where the clock was set back by more than hosts differ', async () => {
    expect(await goingAt(3_600_000, 0, 250, 1250)).toEqual([4, 0, 1, 4]);
  });
});
