import { describe, expect, it } from '@jest/globals';
import { UnitSize } from './unit-size.js';

describe('the size of a unit', () => {
  let now = 0;
  const sizeOf = (limits: { first: number; atMost: number }) => new UnitSize(limits, () => now);
  const take = (size: UnitSize, ms: number) =>
    size.measure(size.rows, async () => {
      now += ms;
    });

  it('grows while units are quick, never more than twofold and never beyond what is allowed', async () => {
    const size = sizeOf({ first: 10, atMost: 30 });
    await take(size, 1);
    expect(size.rows).toBe(20);
    await take(size, 1);
    expect(size.rows).toBe(30);
  });

  it('shrinks at once when a unit was slow, and keeps to one row at least', async () => {
    const size = sizeOf({ first: 100, atMost: 100 });
    await take(size, 250);
    expect(size.rows).toBe(10);
    for (let again = 0; again < 3; again++) await take(size, 250);
    expect(size.rows).toBe(1);
  });

  it('learns nothing from a unit without rows', async () => {
    const size = sizeOf({ first: 7, atMost: 100 });
    await size.measure(0, async () => undefined);
    expect(size.rows).toBe(7);
  });
});
