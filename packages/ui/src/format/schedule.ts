import type { Weekday } from '../contract/contract.generated.js';
import type { Language } from '../words/language-watch.js';
import { formatWith, localeOf } from './format.js';

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** When a class meets, on the clock of the school. */
export interface Schedule {
  readonly days: readonly Weekday[];
  /** HH:MM */
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** "Monday", "lunes". */
export function formatWeekday(day: Weekday, language: Language): string {
  // The 1st of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)));
  return formatWith(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** "Monday and Wednesday, 4:30 – 5:15 PM"; empty where neither day nor time is fixed. */
export function formatSchedule({ days, startTime, endTime }: Schedule, language: Language): string {
  const named = weekdays.filter((day) => days.includes(day)).map((day) => formatWeekday(day, language));
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(named);
  const said = [list, formatTimes(startTime, endTime, language)].filter((part) => part !== '').join(', ');
  return said.charAt(0).toLocaleUpperCase(localeOf(language)) + said.slice(1);
}

function formatTimes(start: string | null, end: string | null, language: Language): string {
  if (start === null) return '';
  const format = formatWith(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return end === null ? format.format(at(start)) : format.formatRange(at(start), at(end));
}

function at(time: string): Date {
  return new Date(`2024-01-01T${time}:00Z`);
}
