import { SchoolClass } from '@optline/schema';
import type { Weekday } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

/** A class as the table has it. */
export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly days: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly scheduleKey: string;
  readonly teacher: string | null;
  readonly room: string | null;
  readonly archivedAt: Date | null;
  readonly version: number;
}

export const classColumns =
  'id, name, sort_name, days, start_time, end_time, schedule_key, teacher, room, archived_at, version';

/** Reads classes of one organization by id, in no order. */
export async function classesById(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<ClassRow[]> {
  if (ids.length === 0) return [];
  return sql.rows<ClassRow>(
    `SELECT ${classColumns} FROM classes WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
}

export function classView(row: ClassRow): SchoolClass {
  const { id, name, startTime, endTime, teacher, room, archivedAt, version } = row;
  const shared = { id, name, startTime, endTime, teacher, room, archivedAt, version };
  return Object.assign(new SchoolClass(), shared, { days: daysIn(row.days) });
}

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

/** The digit under which a day is kept. */
export function digitOf(day: Weekday): string {
  return String(weekdays.indexOf(day) + 1);
}

/** The days as they are kept, from Monday on, each once. */
export function digitsOf(days: readonly Weekday[]): string {
  return weekdays
    .filter((day) => days.includes(day))
    .map(digitOf)
    .join('');
}

function daysIn(digits: string): Weekday[] {
  return weekdays.filter((day) => digits.includes(digitOf(day)));
}
