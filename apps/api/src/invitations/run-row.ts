import type { InvitationState } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Audience } from '../texting/audience/audience.js';

/** A run as the table has it. */
export interface RunRow {
  readonly id: string;
  readonly organizationId: string;
  readonly state: InvitationState;
  readonly audienceJson: Audience;
  readonly notInvitedForDays: number;
  readonly gatheredCount: number;
  readonly madeByKind: 'staff' | 'api-token';
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly startedAt: Date | null;
  readonly round: number;
  readonly settledAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly remindAfterDays: number | null;
  readonly remindAt: Date | null;
  readonly remindedAt: Date | null;
  readonly problem: string | null;
}

export const runColumns = `id, organization_id, state, audience_json, not_invited_for_days, gathered_count, made_by_kind,
  made_by, made_at, started_at, round, settled_at, cancelled_at, remind_after_days, remind_at, reminded_at, problem`;

/** A run of the organization; `null` where it has none of that id. */
export function runById(
  sql: Sql,
  { id, organizationId }: { id: string; organizationId: string },
  lockClause = '',
): Promise<RunRow | null> {
  return sql.row<RunRow>(
    `SELECT ${runColumns} FROM invitation_runs WHERE id = ? AND organization_id = ? ${lockClause}`,
    [id, organizationId],
  );
}
