import { expect, it, jest } from '@jest/globals';
import { newId } from './ids.js';

it('gives ids that are versions 7 of a UUID of now, each of them once, in the order in which they were made', () => {
  const startedAt = Date.now();
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  const madeAt = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(madeAt).toBeGreaterThanOrEqual(startedAt);
  expect(madeAt).toBeLessThan(startedAt + 60_000);
  // What follows the time and the count is random.
  expect(new Set(ids.map((id) => id.slice(-8))).size).toBeGreaterThan(4990);
});

it('keeps to the order when the clock is set back by an hour', () => {
  const before = newId();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  const after = newId();
  clock.mockRestore();
  expect(after > before).toBe(true);
});
