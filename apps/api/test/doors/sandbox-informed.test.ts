import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keepSandboxInformed } from '../../src/db/introduce-to-sandbox.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, newNumber } from '../school.js';

describeEachDatabase('The sandbox of the demo', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  it('learns of a number that a school adds, and keeps what it was told of others', async () => {
    const school = await aSchool(home);
    const { control } = home.sandbox;
    const numberAt = (number: string) => control.numbers.find((known) => known.number === number);
    const before = numberAt(school.ourNumber);
    const informing = keepSandboxInformed(home.house, home.sandbox.url);
    try {
      const number = newNumber();
      const staff = await asStaff(school);
      const add = `mutation ($number: String!) { addTextingNumber(number: $number, answersKeywords: OPTLINE) {
        ... on TextingNumberSaved { textingNumber { number } } } }`;
      const { data } = await staff(add, { number });
      expect(data.addTextingNumber.textingNumber.number).toBe(number);
      const told = await eventually('the sandbox knows it', () => numberAt(number));
      expect(told.messageUrl).toBe(school.textsUrl);
      expect(numberAt(school.ourNumber)).toEqual(before);
    } finally {
      await informing.stop();
    }
  });
});
