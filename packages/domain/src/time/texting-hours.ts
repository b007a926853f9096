import { addDays } from './business-days.js';
import { MINUTE_MS } from './instants.js';
import { instantAt, localDay, localTime } from './zone.js';

/** From when until when texts may go out, HH:MM on the clock; `until` itself is too late. */
export interface TextingHours {
  readonly from: string;
  readonly until: string;
}

/** The clocks that count for a text: the school's and those of the phone, as IANA zone names. */
export interface Clocks {
  readonly school: string;
  readonly phone: readonly string[];
}

/** So many days ahead an hour is looked for at which all clocks agree. */
const DAYS_AHEAD = 3;

/**
 * Whether a text may go out now: every clock shows an hour within the hours.
 *
 * Source: 47 CFR 64.1200(c)(1), 8 a.m. to 9 p.m. at the called party's location; the states' narrower hours are
 * why a school begins with 9 to 20.
 */
export function isWithinHours(hours: TextingHours, clocks: Clocks, now: Date): boolean {
  return zonesOf(hours, clocks, now).every((zone) => isOpen(hours, zone, now));
}

/**
 * The first instant from `now` on at which a text may go out; `now` itself where it may go out now. Where the clocks
 * never agree within three days, those of the phone alone count, and where these never agree, the first of them.
 */
export function nextWithinHours(hours: TextingHours, clocks: Clocks, now: Date): Date {
  const zones = zonesOf(hours, clocks, now);
  return firstCommon(hours, zones, now) ?? now;
}

/** When the hours that are open now end; `null` where they last until `limit`, some minutes from now. */
export function hoursEndBefore(
  limit: Date,
  { hours, clocks, now }: { readonly hours: TextingHours; readonly clocks: Clocks; readonly now: Date },
): Date | null {
  if (isWithinHours(hours, clocks, limit)) return null;
  // Clocks change their hour at whole minutes.
  let end = Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS;
  while (end < limit.getTime() && isWithinHours(hours, clocks, new Date(end))) end += MINUTE_MS;
  return end < limit.getTime() ? new Date(end) : null;
}

/** The clocks that can agree within the hours. */
function zonesOf(hours: TextingHours, { school, phone }: Clocks, now: Date): readonly string[] {
  const all = [school, ...phone];
  if (firstCommon(hours, all, now) !== null) return all;
  return firstCommon(hours, phone, now) !== null ? phone : phone.slice(0, 1);
}

function firstCommon(hours: TextingHours, zones: readonly string[], now: Date): Date | null {
  const last = now.getTime() + DAYS_AHEAD * 24 * 60 * 60_000;
  let at = now;
  while (at.getTime() <= last) {
    const from = at;
    const closed = zones.find((zone) => !isOpen(hours, zone, from));
    if (closed === undefined) return at;
    at = nextOpening(hours, closed, at);
  }
  return null;
}

function isOpen({ from, until }: TextingHours, zone: string, at: Date): boolean {
  const time = localTime(at, zone);
  return time >= from && time < until;
}

function nextOpening({ from }: TextingHours, zone: string, at: Date): Date {
  const today = localDay(at, zone);
  const day = localTime(at, zone) < from ? today : addDays(today, 1);
  const opening = instantAt(day, from, zone);
  // A clock that skips the hour opens later; never stand still.
  return opening > at ? opening : new Date(at.getTime() + 60_000);
}
