import { InvitationRun } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { namesOfActors } from '../record/names-of-actors.js';
import { describeAudience } from '../texting/broadcasts/describe-audience.js';
import type { RunRow } from './run-row.js';

/** Runs as staff see them, in the order of the rows. */
export async function runViews(
  sql: Sql,
  organizationId: string,
  rows: readonly RunRow[],
): Promise<InvitationRun[]> {
  const names = await namesOfActors(
    sql,
    organizationId,
    rows.map(({ madeBy }) => madeBy),
  );
  const audiences = await Promise.all(
    rows.map(({ audienceJson }) => describeAudience(sql, organizationId, audienceJson)),
  );
  return rows.map((row, at) =>
    Object.assign(new InvitationRun(), {
      id: row.id,
      state: row.state,
      madeAt: row.madeAt,
      madeBy: names.get(row.madeBy) ?? (row.madeByKind === 'staff' ? 'staff' : 'an API client'),
      audience: audiences[at],
      notInvitedForDays: row.notInvitedForDays,
      gathered: row.gatheredCount,
      startedAt: row.startedAt,
      settledAt: row.settledAt,
      cancelledAt: row.cancelledAt,
      remindAfterDays: row.remindAfterDays,
      remindAt: row.remindAt,
      remindedAt: row.remindedAt,
      problem: row.problem,
    }),
  );
}

export async function runView(sql: Sql, row: RunRow): Promise<InvitationRun> {
  const [run] = await runViews(sql, row.organizationId, [row]);
  if (run === undefined) throw new Error('A row has a view');
  return run;
}
