import { describe, expect, it } from '@jest/globals';
import { parseProviderTime } from './provider-time.js';

describe('parseProviderTime', () => {
  it.each([
    ['2019-11-05T16:33:54.9070259Z', '2019-11-05T16:33:54.907Z'],
    ['2016-04-27T16:28:50.3963933-04:00', '2016-04-27T20:28:50.396Z'],
    ['2022-06-05T17:17:32Z', '2022-06-05T17:17:32.000Z'],
    ['2026-03-01 17:04:05.123456', '2026-03-01T17:04:05.123Z'],
    ['2026-03-01 17:04:05+05:30', '2026-03-01T11:34:05.000Z'],
    ['2026-03-01 17:04:05 -0800', '2026-03-02T01:04:05.000Z'],
    ['2026-03-01 17:04', '2026-03-01T17:04:00.000Z'],
    [' 2026-03-01T17:04:05.1z ', '2026-03-01T17:04:05.100Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(parseProviderTime(text)?.toISOString()).toBe(instant);
  });

  it.each([
    ['yesterday'],
    [''],
    ['2026-13-01 00:00:00'],
    ['17:04'],
    [1_700_000_000],
    [null],
    [undefined],
    [{}],
  ])('says null to %p', (value) => {
    expect(parseProviderTime(value)).toBeNull();
  });
});
