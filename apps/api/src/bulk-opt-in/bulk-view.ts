import { BulkOptIn } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { namesOfActors } from '../record/names-of-actors.js';
import { describeAudience } from '../texting/broadcasts/describe-audience.js';
import type { BulkRow } from './bulk-row.js';

/** Bulk opt-ins as staff see them, in the order of the rows. */
export async function bulkViews(
  sql: Sql,
  organizationId: string,
  rows: readonly BulkRow[],
): Promise<BulkOptIn[]> {
  const names = await namesOfActors(
    sql,
    organizationId,
    rows.flatMap(({ madeBy, agreedBy, takenBackBy }) => [madeBy, agreedBy ?? [], takenBackBy ?? []].flat()),
  );
  const audiences = await Promise.all(
    rows.map(({ audienceJson }) => describeAudience(sql, organizationId, audienceJson)),
  );
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? 'staff'));
  return rows.map((row, at) =>
    Object.assign(new BulkOptIn(), {
      id: row.id,
      state: row.state,
      madeAt: row.madeAt,
      madeBy: nameOf(row.madeBy),
      audience: audiences[at],
      gathered: row.gatheredCount,
      statement: row.statement,
      agreedBy: nameOf(row.agreedBy),
      agreedAt: row.agreedAt,
      how: row.how,
      agreedOn: row.agreedOn,
      settledAt: row.settledAt,
      cancelledAt: row.cancelledAt,
      takenBackBy: nameOf(row.takenBackBy),
      takenBackAt: row.takenBackAt,
    }),
  );
}

export async function bulkView(sql: Sql, row: BulkRow): Promise<BulkOptIn> {
  const [run] = await bulkViews(sql, row.organizationId, [row]);
  if (run === undefined) throw new Error('A row has a view');
  return run;
}
