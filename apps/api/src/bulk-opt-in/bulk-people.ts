import type { BulkLeftOut } from '@optline/domain';
import { BulkLeftOutCount, BulkPerson, BulkResultCount } from '@optline/schema';
import type { BulkPeopleArgs, BulkResult } from '@optline/schema';
import type { StaffPrincipal } from '../auth/guards.js';
import { countOfPlace, cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Page } from '../connection.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { peopleById, personColumns, personView } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { senderOf } from '../texting/sender.js';
import { neverLeft } from '../texting/welcome-numbers.js';

interface OfRun {
  readonly id: string;
  readonly organizationId: string;
}

/** What came of it for those who are not left out, counted. */
export async function bulkResultCounts(sql: Sql, { id, organizationId }: OfRun): Promise<BulkResultCount[]> {
  const rows = await sql.rows<{ result: BulkResult; people: number }>(
    `SELECT outcome AS result, COUNT(*) AS people FROM bulk_opt_in_people
     WHERE run_id = ? AND organization_id = ? AND left_out IS NULL GROUP BY outcome`,
    [id, organizationId],
  );
  return rows.map((row) => Object.assign(new BulkResultCount(), row));
}

/** Why people were left out, counted. */
export async function bulkLeftOutCounts(
  sql: Sql,
  { id, organizationId }: OfRun,
): Promise<BulkLeftOutCount[]> {
  const rows = await sql.rows<{ reason: BulkLeftOut; people: number }>(
    `SELECT left_out AS reason, COUNT(*) AS people FROM bulk_opt_in_people
     WHERE run_id = ? AND organization_id = ? AND left_out IS NOT NULL GROUP BY left_out`,
    [id, organizationId],
  );
  return rows.map((row) => Object.assign(new BulkLeftOutCount(), row));
}

/** How many sign-up texts would still go out: one for each number that never had one. */
export async function signUpTextsToCome(sql: Sql, { id, organizationId }: OfRun): Promise<number> {
  if ((await senderOf(sql, organizationId)) === null) return 0;
  return sql.count(
    `SELECT COUNT(DISTINCT p.cell_phone) FROM bulk_opt_in_people b JOIN people p ON p.id = b.person_id
     WHERE b.run_id = ? AND b.organization_id = ? AND b.outcome = 'waiting' AND NOT EXISTS (
       SELECT 1 FROM text_messages t WHERE t.organization_id = b.organization_id AND t.to_number = p.cell_phone
         AND t.kind = 'sign-up' AND t.state NOT IN (${placeholders(neverLeft.length)}))`,
    [id, organizationId, ...neverLeft],
  );
}

interface ListedRow extends PersonRow {
  readonly position: number;
  readonly leftOut: BulkLeftOut | null;
  readonly outcome: BulkResult | null;
  readonly adultId: string | null;
}

const sortedBy = ['position'] as const;
const columnsOfPerson = personColumns
  .split(',')
  .map((column) => `p.${column.trim()}`)
  .join(', ');

/** The people of a bulk opt-in, in the order in which they were gathered. */
export async function listBulk(
  sql: Sql,
  run: OfRun,
  { args, viewer }: { args: BulkPeopleArgs; viewer: StaffPrincipal },
): Promise<Page<BulkPerson>> {
  const first = pageSize(args.first);
  const [place] = placeOf(args.after, sortedBy) ?? ['-1'];
  const narrowing = [['b.left_out', args.leftOut] as const, ['b.outcome', args.result] as const].filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const rows = await sql.rows<ListedRow>(
    `SELECT b.position, b.left_out, b.outcome, b.adult_id, ${columnsOfPerson}
     FROM bulk_opt_in_people b JOIN people p ON p.id = b.person_id
     WHERE b.run_id = ? AND b.organization_id = ? AND b.position > ?
       ${narrowing.map(([column]) => `AND ${column} = ?`).join(' ')}
     ORDER BY b.position LIMIT ${first + 1}`,
    [run.id, run.organizationId, countOfPlace(place), ...narrowing.map(([, value]) => value ?? '')],
  );
  const adultIds = [...new Set(rows.flatMap(({ adultId }) => adultId ?? []))];
  const adults = await peopleById(sql, run.organizationId, adultIds);
  const names = new Map(adults.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  return page({
    rows,
    first,
    cursor: ({ position }) => cursorFor([String(position)]),
    node: (row) =>
      Object.assign(new BulkPerson(), {
        person: personView(row, viewer),
        leftOut: row.leftOut,
        result: row.outcome,
        adult: names.get(row.adultId ?? '') ?? null,
      }),
  });
}
