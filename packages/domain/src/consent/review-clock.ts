import { businessDaysAfter } from '../time/business-days.js';
import { instantAt, localDay } from '../time/zone.js';

/** Within so many business days a request to stop must be honored: 47 CFR 64.1200(a)(10). */
const LEGAL_LIMIT_DAYS = 10;
/** One day is kept in hand. */
const DECIDED_WITHIN_DAYS = 9;
const REMINDED_AT = '09:00';

function endOfBusinessDay(openedAt: Date, zone: string, which: number): Date {
  const day = businessDaysAfter(localDay(openedAt, zone), which).at(-1);
  return instantAt(day ?? localDay(openedAt, zone), '24:00', zone);
}

/**
 * When the number of an undecided review is stopped by rule: the end of the ninth business day after
 * the day it was opened, in the school's zone. The day of opening does not count.
 *
 * Source: 47 CFR 64.1200(a)(10), "not to exceed ten business days", less one day in hand.
 */
export function reviewDueAt(openedAt: Date, zone: string): Date {
  return endOfBusinessDay(openedAt, zone, DECIDED_WITHIN_DAYS);
}

/** The end of the tenth business day: later than this the law has been broken. Source: as above. */
export function reviewLegalLimit(openedAt: Date, zone: string): Date {
  return endOfBusinessDay(openedAt, zone, LEGAL_LIMIT_DAYS);
}

/** When the office is reminded of an undecided review: 9:00 of each business day until it is due. */
export function reviewReminders(openedAt: Date, zone: string): readonly Date[] {
  return businessDaysAfter(localDay(openedAt, zone), DECIDED_WITHIN_DAYS).map((day) =>
    instantAt(day, REMINDED_AT, zone),
  );
}
