import { addDays, isBusinessDay, localDay } from '@optline/domain';

export interface Due {
  /** The last day on which it can be decided, YYYY-MM-DD. */
  readonly day: string;
  /** After today, up to that day; today counts for nothing. */
  readonly businessDaysLeft: number;
  readonly isOver: boolean;
}

/** What the clock of a review says in the school's zone. It is due at the midnight that ends its last day. */
export function dueIn(dueAt: string, timeZone: string, now: Date): Due {
  const last = localDay(new Date(Date.parse(dueAt) - 1), timeZone);
  let businessDaysLeft = 0;
  for (let day = addDays(localDay(now, timeZone), 1); day <= last; day = addDays(day, 1))
    if (isBusinessDay(day)) businessDaysLeft += 1;
  return { day: last, businessDaysLeft, isOver: now.getTime() >= Date.parse(dueAt) };
}
