import { DAY_MS } from './instants.js';
import type { Day } from './zone.js';

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 0;

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The nth such weekday of the month that begins on the given day. */
function nth(which: number, weekdayWanted: number, firstOfMonth: Day): Day {
  return addDays(firstOfMonth, ((weekdayWanted - weekday(firstOfMonth) + 7) % 7) + 7 * (which - 1));
}

function lastMondayOfMay(year: number): Day {
  const last = dayOf(year, 5, 31);
  return addDays(last, -((weekday(last) - MONDAY + 7) % 7));
}

function observed(day: Day): Day {
  if (weekday(day) === SATURDAY) return addDays(day, -1);
  return weekday(day) === SUNDAY ? addDays(day, 1) : day;
}

/**
 * The days on which the holidays of that year are kept by an office that works Monday to Friday: one
 * that falls on a Saturday is kept the Friday before (which may lie in the year before), one on a
 * Sunday the Monday after. Inauguration Day, a holiday around Washington only, is left out.
 *
 * Source: 5 U.S.C. 6103(a) and (b); Executive Order 11582 for Sundays.
 */
export function federalHolidays(year: number): readonly Day[] {
  return [
    observed(dayOf(year, 1, 1)),
    nth(3, MONDAY, dayOf(year, 1, 1)),
    nth(3, MONDAY, dayOf(year, 2, 1)),
    lastMondayOfMay(year),
    observed(dayOf(year, 6, 19)),
    observed(dayOf(year, 7, 4)),
    nth(1, MONDAY, dayOf(year, 9, 1)),
    nth(2, MONDAY, dayOf(year, 10, 1)),
    observed(dayOf(year, 11, 11)),
    nth(4, THURSDAY, dayOf(year, 11, 1)),
    observed(dayOf(year, 12, 25)),
  ];
}

/** Monday to Friday, less the federal holidays of the United States. */
export function isBusinessDay(day: Day): boolean {
  const ofWeek = weekday(day);
  if (ofWeek === SATURDAY || ofWeek === SUNDAY) return false;
  const year = Number(day.slice(0, 4));
  return !federalHolidays(year).includes(day) && !federalHolidays(year + 1).includes(day);
}

/** The business days after the given day, which itself does not count: the first `count` of them. */
export function businessDaysAfter(day: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let next = addDays(day, 1); days.length < count; next = addDays(next, 1)) {
    if (isBusinessDay(next)) days.push(next);
  }
  return days;
}
