import type { Proof } from '@optline/domain';
import type { BulkOptInState } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Audience } from '../texting/audience/audience.js';

/** A bulk opt-in as the table has it. */
export interface BulkRow {
  readonly id: string;
  readonly organizationId: string;
  readonly state: BulkOptInState;
  readonly audienceJson: Audience;
  readonly gatheredCount: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly statement: string | null;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly how: Proof['how'] | null;
  readonly agreedOn: string | null;
  readonly settledAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly takenBackBy: string | null;
  readonly takenBackAt: Date | null;
}

export const bulkColumns = `id, organization_id, state, audience_json, gathered_count, made_by, made_at, statement,
  agreed_by, agreed_at, how, agreed_on, settled_at, cancelled_at, taken_back_by, taken_back_at`;

/** A bulk opt-in of the organization; `null` where it has none of that id. */
export function bulkById(
  sql: Sql,
  { id, organizationId }: { id: string; organizationId: string },
  lockClause = '',
): Promise<BulkRow | null> {
  return sql.row<BulkRow>(
    `SELECT ${bulkColumns} FROM bulk_opt_ins WHERE id = ? AND organization_id = ? ${lockClause}`,
    [id, organizationId],
  );
}
