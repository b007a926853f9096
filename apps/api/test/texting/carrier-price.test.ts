import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool } from '../school.js';

describeEachDatabase('The price of texts', (open) => {
  let home: TestHouse;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    staff = await asStaff(await aSchool(home));
  });

  const price = async (): Promise<Answered> =>
    (await staff('{ carrierPrice { perSegment balance } }')).data.carrierPrice;
  const askedFor = (deed: 'get-pricing' | 'get-account'): number =>
    home.sandbox.control.ledger.filter((entry) => entry.deed === deed && entry.direction === 'asked').length;

  it('is not known while the carrier does not say, and is asked for again after a minute', async () => {
    home.sandbox.control.fault({ provider: 'plivo', kind: 'answer', status: 503, body: {} });
    expect(await price()).toEqual({ perSegment: null, balance: null });
    home.sandbox.control.clearFaults();
    expect(await price()).toEqual({ perSegment: null, balance: null });
    home.pass({ seconds: 61 });
    expect(await price()).toEqual({ perSegment: '0.00550', balance: '100.00000' });
  });

  it('is asked for once an hour, the credit once a minute, however many look', async () => {
    home.pass({ minutes: 61 });
    const [prices, accounts] = [askedFor('get-pricing'), askedFor('get-account')];
    await Promise.all([price(), price(), price()]);
    home.pass({ minutes: 2 });
    await price();
    expect(askedFor('get-pricing') - prices).toBe(1);
    expect(askedFor('get-account') - accounts).toBe(2);
  });
});
