import { DAY_MS } from './instants.js';

/** A day of the calendar, YYYY-MM-DD. Such days sort as texts do. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clock on the wall shows, written as if the wall hung in Greenwich; whole seconds. */
function wallClock(instant: Date, zone: string): number {
  const parts = new Map<string, number>();
  for (const { type, value } of formatFor(zone).formatToParts(instant)) parts.set(type, Number(value));
  const part = (type: string) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function offsetMs(instant: Date, zone: string): number {
  return wallClock(instant, zone) - Math.floor(instant.getTime() / 1000) * 1000;
}

/** The day it is in the zone (an IANA name such as `America/Chicago`). */
export function localDay(instant: Date, zone: string): Day {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 10);
}

/** The time of day in the zone, HH:MM. */
export function localTime(instant: Date, zone: string): string {
  return new Date(wallClock(instant, zone)).toISOString().slice(11, 16);
}

/**
 * The instant at which the clock in the zone shows that day and time (HH:MM, `24:00` is the end of the
 * day). A time that the clock shows twice is the first one; a time that it skips is as much later as
 * the clock was put forward.
 */
export function instantAt(day: Day, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutesOf(time) * 60_000;
  const before = wall - offsetMs(new Date(wall - DAY_MS), zone);
  const after = wall - offsetMs(new Date(wall + DAY_MS), zone);
  const shown = [before, after].filter((instant) => wallClock(new Date(instant), zone) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
