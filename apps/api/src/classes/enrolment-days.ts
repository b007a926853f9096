import type { Day } from '@optline/domain';
import type { Param } from '../db/values.js';

/** Later than any day: where no end of an enrolment is known. */
export const noEnd: Day = '9999-12-31';

/** Says of enrolments by this alias that somebody is in the class on that day. */
export function isActiveOn(alias: string, day: Day): { readonly sql: string; readonly params: Param[] } {
  return { sql: `${alias}.ended_on > ? AND ${alias}.started_on <= ?`, params: [day, day] };
}
