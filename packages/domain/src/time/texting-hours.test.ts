import { describe, expect, it } from '@jest/globals';
import { hoursEndBefore, isWithinHours, nextWithinHours } from './texting-hours.js';
import type { Clocks } from './texting-hours.js';

const nineToEight = { from: '09:00', until: '20:00' };
const inNewYork: Clocks = { school: 'America/New_York', phone: ['America/New_York'] };
const inHawaii: Clocks = { school: 'America/New_York', phone: ['Pacific/Honolulu'] };

const at = (instant: string) => new Date(instant);
const next = (clocks: Clocks, instant: string, hours = nineToEight) =>
  nextWithinHours(hours, clocks, at(instant)).toISOString();

describe('the hours of texts', () => {
  it.each([
    ['2026-03-02T13:59:59Z', false],
    ['2026-03-02T14:00:00Z', true],
    ['2026-03-03T00:59:59Z', true],
    ['2026-03-03T01:00:00Z', false],
  ])('are from 9:00 to before 20:00 on the clock of the zone (%s)', (instant, isOpen) => {
    expect(isWithinHours(nineToEight, inNewYork, at(instant))).toBe(isOpen);
  });

  it('need both clocks, the school’s and the phone’s', () => {
    expect(isWithinHours(nineToEight, inHawaii, at('2026-03-02T15:00:00Z'))).toBe(false);
    expect(isWithinHours(nineToEight, inHawaii, at('2026-03-02T20:00:00Z'))).toBe(true);
  });

  it('need every clock that an area code may mean', () => {
    const florida: Clocks = { school: 'America/New_York', phone: ['America/New_York', 'America/Chicago'] };
    expect(isWithinHours(nineToEight, florida, at('2026-03-02T14:30:00Z'))).toBe(false);
    expect(next(florida, '2026-03-02T14:30:00Z')).toBe('2026-03-02T15:00:00.000Z');
  });

  it('let a text go at once within them', () => {
    expect(next(inNewYork, '2026-03-02T15:30:00Z')).toBe('2026-03-02T15:30:00.000Z');
  });

  it.each([
    ['before the opening', '2026-03-02T10:00:00Z', '2026-03-02T14:00:00.000Z'],
    ['after the close', '2026-03-03T02:00:00Z', '2026-03-03T14:00:00.000Z'],
    ['over the night the clocks go forward', '2026-03-08T03:00:00Z', '2026-03-08T13:00:00.000Z'],
    ['over the night the clocks go back', '2026-11-01T03:00:00Z', '2026-11-01T14:00:00.000Z'],
  ])('make a text wait for the next opening %s', (_, instant, opening) => {
    expect(next(inNewYork, instant)).toBe(opening);
  });

  it('make a text wait until the last of the clocks opens', () => {
    expect(next(inHawaii, '2026-03-02T14:30:00Z')).toBe('2026-03-02T19:00:00.000Z');
  });

  it('are the phone’s alone where the clocks never agree', () => {
    const apart: Clocks = { school: 'America/New_York', phone: ['Asia/Singapore'] };
    const short = { from: '09:00', until: '12:00' };
    expect(next(apart, '2026-03-02T14:30:00Z', short)).toBe('2026-03-03T01:00:00.000Z');
    expect(isWithinHours(short, apart, at('2026-03-03T01:00:00Z'))).toBe(true);
  });

  it.each([
    ['2026-03-03T00:54:59Z', null],
    ['2026-03-03T00:55:30Z', '2026-03-03T01:00:00.000Z'],
    ['2026-03-03T00:59:59Z', '2026-03-03T01:00:00.000Z'],
  ])('say when they end soon (%s)', (instant, end) => {
    const now = at(instant);
    const soon = new Date(now.getTime() + 300_000);
    expect(hoursEndBefore(soon, { hours: nineToEight, clocks: inNewYork, now })?.toISOString() ?? null).toBe(
      end,
    );
  });

  it('never name an instant at which a text may not go out', () => {
    const zones = [
      'America/New_York',
      'America/Los_Angeles',
      'Pacific/Honolulu',
      'America/St_Johns',
      'Asia/Tokyo',
    ];
    const start = Date.parse('2026-01-01T00:00:00Z');
    for (let hour = 0; hour < 24 * 366; hour += 17) {
      const now = new Date(start + hour * 3_600_000);
      const clocks = { school: 'America/Chicago', phone: [zones[hour % zones.length] ?? 'UTC'] };
      const opening = nextWithinHours(nineToEight, clocks, now);
      expect(opening >= now && isWithinHours(nineToEight, clocks, opening)).toBe(true);
    }
  });
});
