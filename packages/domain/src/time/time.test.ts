import { describe, expect, it } from '@jest/globals';
import { isAdult } from './age.js';
import { addDays, businessDaysAfter, federalHolidays, isBusinessDay } from './business-days.js';
import { latest } from './instants.js';
import { instantAt, localDay, localTime } from './zone.js';

describe('semantics §8: business days', () => {
  it.each([
    ['2026-03-02', 'a Monday', true],
    ['2026-03-06', 'a Friday', true],
    ['2026-03-07', 'a Saturday', false],
    ['2026-03-08', 'a Sunday', false],
    ['2026-06-19', 'Juneteenth', false],
    ['2026-07-03', 'Independence Day, a Saturday, kept on Friday', false],
    ['2027-07-05', 'Independence Day, a Sunday, kept on Monday', false],
    ['2021-12-31', 'the next New Year, a Saturday, kept in the year before', false],
    ['2029-01-20', 'a Saturday', false],
    ['2025-01-20', 'Martin Luther King Day', false],
    ['2033-01-20', 'Inauguration Day, a Thursday', true],
    ['2026-11-26', 'Thanksgiving', false],
    ['2026-11-27', 'the day after Thanksgiving', true],
  ])('%s, %s: %s', (day, _what, isOne) => {
    expect(isBusinessDay(day)).toBe(isOne);
  });

  it('keeps the federal holidays of 2026 as the Office of Personnel Management lists them', () => {
    expect(federalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it.each([
    [1, 15, 21, 'third Monday of January'],
    [2, 15, 21, 'third Monday of February'],
    [3, 25, 31, 'last Monday of May'],
    [6, 1, 7, 'first Monday of September'],
    [7, 8, 14, 'second Monday of October'],
    [9, 22, 28, 'fourth Thursday of November'],
  ])('holiday %i of every year is between the %ith and the %ith: %s', (index, first, last) => {
    const years = Array.from({ length: 28 }, (_, offset) => 2024 + offset);
    const days = years.map((year) => Number(federalHolidays(year)[index]?.slice(8)));
    expect([Math.min(...days), Math.max(...days)]).toEqual([first, last]);
  });

  it('counts from the day after', () => {
    expect(businessDaysAfter('2026-03-06', 2)).toEqual(['2026-03-09', '2026-03-10']);
    expect(businessDaysAfter('2026-03-06', 0)).toEqual([]);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});

describe('the clock of a zone', () => {
  it.each([
    ['2026-03-02T05:59:59Z', 'America/Chicago', '2026-03-01', '23:59'],
    ['2026-03-02T06:00:00Z', 'America/Chicago', '2026-03-02', '00:00'],
    ['2026-07-01T05:00:00Z', 'America/Chicago', '2026-07-01', '00:00'],
    ['2026-03-02T12:00:00Z', 'Pacific/Kiritimati', '2026-03-03', '02:00'],
    ['2026-03-02T12:00:00Z', 'Asia/Kolkata', '2026-03-02', '17:30'],
  ])('at %s shows in %s %s %s', (instant, zone, day, time) => {
    expect(localDay(new Date(instant), zone)).toBe(day);
    expect(localTime(new Date(instant), zone)).toBe(time);
  });

  it.each([
    ['2026-03-02', '09:00', 'America/Chicago', '2026-03-02T15:00:00Z', 'winter'],
    ['2026-07-01', '09:00', 'America/Chicago', '2026-07-01T14:00:00Z', 'summer'],
    ['2026-03-08', '00:00', 'America/Chicago', '2026-03-08T06:00:00Z', 'the day of the change'],
    ['2026-03-08', '24:00', 'America/Chicago', '2026-03-09T05:00:00Z', 'a day of 23 hours'],
    ['2026-11-01', '24:00', 'America/Chicago', '2026-11-02T06:00:00Z', 'a day of 25 hours'],
    ['2026-03-08', '02:30', 'America/Chicago', '2026-03-08T08:30:00Z', 'a time that is skipped'],
    ['2026-11-01', '01:30', 'America/Chicago', '2026-11-01T06:30:00Z', 'a time that comes twice'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00Z', 'a midnight that is skipped'],
    ['2026-03-02', '09:00', 'Pacific/Honolulu', '2026-03-02T19:00:00Z', 'no summer time'],
  ])('shows %s %s in %s at %s: %s', (day, time, zone, instant) => {
    expect(instantAt(day, time, zone)).toEqual(new Date(instant));
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localDay(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('semantics §6: eighteen or over', () => {
  it.each([
    ['student', null, false],
    ['contact', null, true],
    ['student', '2008-03-02', true],
    ['student', '2008-03-03', false],
    ['contact', '2010-01-01', false],
  ] as const)('a %s born %s: %s', (kind, birthDate, adult) => {
    expect(isAdult(kind, birthDate, '2026-03-02')).toBe(adult);
  });

  it('comes on 1 March for somebody born on 29 February', () => {
    expect(isAdult('student', '2008-02-29', '2026-02-28')).toBe(false);
    expect(isAdult('student', '2008-02-29', '2026-03-01')).toBe(true);
  });
});

describe('the latest instant', () => {
  it('is null of none', () => {
    expect(latest([null, undefined])).toBeNull();
    expect(latest([new Date(5), null, new Date(9), new Date(7)])).toEqual(new Date(9));
  });
});
