import { describe, expect, it } from '@jest/globals';
import { formatSchedule, formatWeekday } from './schedule.js';
import type { Schedule } from './schedule.js';

/** Each browser has its own idea of the spaces in and around times. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/([ap])\. ?m\./gu, '$1.m.')
    .replaceAll(/ ?– ?/gu, ' – ');

describe('When a class meets', () => {
  it.each<[string, Schedule, string, string]>([
    [
      'a day and a time',
      { days: ['MONDAY'], startTime: '16:00', endTime: '17:00' },
      'Monday, 4:00 – 5:00 PM',
      'Lunes, 4:00 – 5:00 p.m.',
    ],
    [
      'days in the order of the week, around noon',
      { days: ['SATURDAY', 'TUESDAY', 'MONDAY'], startTime: '11:30', endTime: '12:15' },
      'Monday, Tuesday, and Saturday, 11:30 AM – 12:15 PM',
      'Lunes, martes y sábado, 11:30 a.m. – 12:15 p.m.',
    ],
    [
      'no end',
      { days: ['SUNDAY'], startTime: '09:05', endTime: null },
      'Sunday, 9:05 AM',
      'Domingo, 9:05 a.m.',
    ],
    ['no day', { days: [], startTime: '09:05', endTime: null }, '9:05 AM', '9:05 a.m.'],
    ['no time', { days: ['FRIDAY'], startTime: null, endTime: null }, 'Friday', 'Viernes'],
    ['nothing', { days: [], startTime: null, endTime: null }, '', ''],
  ])('is said with %s', (_what, schedule, english, spanish) => {
    expect([plain(formatSchedule(schedule, 'en')), plain(formatSchedule(schedule, 'es'))]).toEqual([
      english,
      spanish,
    ]);
  });

  it('names a day as the language does', () => {
    expect([formatWeekday('WEDNESDAY', 'en'), formatWeekday('WEDNESDAY', 'es')]).toEqual([
      'Wednesday',
      'miércoles',
    ]);
  });
});
