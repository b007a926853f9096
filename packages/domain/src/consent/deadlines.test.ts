import { describe, expect, it } from '@jest/globals';
import { confirmationDeadline, mayStillConfirm, secondsLeft, stopConfirmation } from './confirmation.js';
import { reviewDueAt, reviewLegalLimit, reviewReminders } from './review-clock.js';

const CHICAGO = 'America/Chicago';

describe('semantics §8: the clock of a review', () => {
  it('is due at the end of the ninth business day in the zone of the school', () => {
    const monday = new Date('2026-03-02T18:00:00Z');
    // The ninth business day is Friday the 13th; the clocks go forward on the 8th.
    expect(reviewDueAt(monday, CHICAGO)).toEqual(new Date('2026-03-14T05:00:00Z'));
  });

  it('has a tenth business day left in hand before the law is broken', () => {
    const monday = new Date('2026-03-02T18:00:00Z');
    expect(reviewLegalLimit(monday, CHICAGO)).toEqual(new Date('2026-03-17T05:00:00Z'));
  });

  it('does not count the day of opening, which is the day of the school', () => {
    // Late on Sunday in Chicago, Monday in Greenwich.
    const sundayNight = new Date('2026-03-02T04:00:00Z');
    expect(reviewDueAt(sundayNight, CHICAGO)).toEqual(new Date('2026-03-13T05:00:00Z'));
  });

  it('does not count weekends and holidays', () => {
    // Thanksgiving, Christmas and New Year's Day 2027 (a Friday) lie in between.
    expect(reviewDueAt(new Date('2026-11-25T18:00:00Z'), CHICAGO)).toEqual(new Date('2026-12-10T06:00:00Z'));
    expect(reviewDueAt(new Date('2026-12-21T18:00:00Z'), CHICAGO)).toEqual(new Date('2027-01-06T06:00:00Z'));
  });

  it('reminds at nine on every business day until it is due', () => {
    const reminders = reviewReminders(new Date('2026-03-02T18:00:00Z'), CHICAGO);
    expect(reminders.map((instant) => instant.toISOString())).toEqual([
      '2026-03-03T15:00:00.000Z',
      '2026-03-04T15:00:00.000Z',
      '2026-03-05T15:00:00.000Z',
      '2026-03-06T15:00:00.000Z',
      '2026-03-09T14:00:00.000Z',
      '2026-03-10T14:00:00.000Z',
      '2026-03-11T14:00:00.000Z',
      '2026-03-12T14:00:00.000Z',
      '2026-03-13T14:00:00.000Z',
    ]);
  });
});

describe('semantics §3: the confirmation text', () => {
  const received = new Date('2026-03-02T18:00:00.500Z');

  it('has five minutes from the first receipt', () => {
    expect(confirmationDeadline(received)).toEqual(new Date('2026-03-02T18:05:00.500Z'));
  });

  it.each([
    ['2026-03-02T18:00:00.500Z', 300, true],
    ['2026-03-02T18:00:00.501Z', 299, true],
    ['2026-03-02T18:04:50.500Z', 10, true],
    ['2026-03-02T18:04:50.501Z', 9, false],
    ['2026-03-02T18:05:00.501Z', -1, false],
  ])('at %s has %i whole seconds left; sent: %s', (now, seconds, sent) => {
    const deadline = confirmationDeadline(received);
    expect(secondsLeft(deadline, new Date(now))).toBe(seconds);
    expect(mayStillConfirm(deadline, new Date(now))).toBe(sent);
  });

  it('is worded as promised; only the name of the school varies', () => {
    expect(stopConfirmation('Tiny Toes', 'en')).toBe(
      'Tiny Toes: You will get no more texts from us. Text START to turn them back on.',
    );
  });

  it.each(['en', 'es', 'fr'] as const)('names the school and the word START in %s', (language) => {
    const text = stopConfirmation('Tiny Toes', language);
    expect(text).toMatch(/^Tiny Toes ?: /);
    expect(text).toMatch(/\bSTART\b/);
    expect(text.length).toBeLessThan(160);
  });

  it('is worded differently in each language', () => {
    const texts = (['en', 'es', 'fr'] as const).map((language) => stopConfirmation('Tiny Toes', language));
    expect(new Set(texts).size).toBe(3);
  });
});
