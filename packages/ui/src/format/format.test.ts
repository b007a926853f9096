import { describe, expect, it } from '@jest/globals';
import { formatCount, formatDate, formatDateTime, formatDay } from './format.js';

/** An evening in New York that is the next day in Madrid. */
const instant = '2026-03-03T23:30:00.000Z';

describe('dates and numbers', () => {
  it.each([
    ['en', 'America/New_York', 'Mar 3, 2026'],
    ['es', 'America/New_York', '3 mar 2026'],
    ['en', 'Europe/Madrid', 'Mar 4, 2026'],
  ] as const)('in %s at %s: %s', (language, timeZone, day) => {
    expect(formatDate(instant, { language, timeZone })).toBe(day);
  });

  it('to the minute name the zone', () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    const timeZone = 'America/New_York';
    expect(plain(formatDateTime(instant, { language: 'en', timeZone }))).toBe('Mar 3, 2026, 6:30 PM EST');
    expect(plain(formatDateTime(instant, { language: 'es', timeZone }))).toMatch(
      /^3 (de )?mar(zo)?[.]? (de )?2026,? 6:30 p[.] ?m[.] EST$/,
    );
  });

  it('without a time are the same day everywhere', () => {
    expect(formatDay('2011-09-03', { language: 'en' })).toBe('Sep 3, 2011');
    expect(formatDay('2011-09-03', { language: 'es' })).toBe('3 sept 2011');
  });

  it('count with the marks of the language', () => {
    expect([formatCount(12345, 'en'), formatCount(12345, 'es')]).toEqual(['12,345', '12,345']);
  });
});
