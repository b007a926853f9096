import { addDays, instantAt, localDay } from '@optline/domain';
import type { Day, WayIn } from '@optline/domain';
import { OptOutsOfDay } from '@optline/schema';
import type { Sql } from '../db/sql.js';

export interface OptOutsAsked {
  readonly organizationId: string;
  readonly timeZone: string;
  readonly now: Date;
}

const days = 30;

/**
 * Counts who was turned out in the last 30 days of the school's calendar, today among them, by day and way. A No of
 * somebody who was out already is none.
 */
export async function countOptOuts(
  sql: Sql,
  { organizationId, timeZone, now }: OptOutsAsked,
): Promise<OptOutsOfDay[]> {
  const today = localDay(now, timeZone);
  const starts = Array.from({ length: days }, (_, at): [Day, number] => {
    const day = addDays(today, at - days + 1);
    return [day, instantAt(day, '00:00', timeZone).getTime()];
  });
  const rows = await sql.rows<{ way: WayIn; happenedAt: Date }>(
    `SELECT way, happened_at FROM consent_records
     WHERE organization_id = ? AND answer_after = 'out' AND happened_at >= ?
       AND kind = 'answer' AND answer_before <> 'out' ORDER BY happened_at`,
    [organizationId, new Date(starts[0]?.[1] ?? 0)],
  );
  const counted = new Map<string, OptOutsOfDay>();
  let at = 0;
  for (const { way, happenedAt } of rows) {
    while ((starts[at + 1]?.[1] ?? Number.POSITIVE_INFINITY) <= happenedAt.getTime()) at += 1;
    const day = starts[at]?.[0] ?? today;
    const key = `${day} ${way}`;
    const found = counted.get(key) ?? Object.assign(new OptOutsOfDay(), { day, way, people: 0 });
    found.people += 1;
    counted.set(key, found);
  }
  return [...counted.values()];
}
