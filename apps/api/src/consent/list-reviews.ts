import { cursorFor, instantOfPlace, pageSize, placeOf } from '../connection.js';
import { countSome } from '../db/count-some.js';
import type { Sql } from '../db/sql.js';
import type { Param } from '../db/values.js';
import { reviewColumns, reviewTables } from './review-row.js';
import type { ReviewRow } from './review-row.js';

export interface ReviewsAsked {
  readonly organizationId: string;
  readonly first: number;
  readonly after: string | null;
}

const byId = ['id'] as const;
const bySettled = ['settledAt', 'id'] as const;

/** Those that hold a number, the oldest first; one more than asked for, where there are more. */
export function openReviews(sql: Sql, { organizationId, first, after }: ReviewsAsked): Promise<ReviewRow[]> {
  const [id] = placeOf(after, byId) ?? [''];
  const rest = { where: 'r.settled_at IS NULL AND r.id > ?', params: [id], order: 'r.id' };
  return reviewsWhere(sql, { organizationId, first, rest });
}

/** Of those that hold a number, the ones that nobody has decided yet. */
export function countUndecided(sql: Sql, organizationId: string): Promise<number> {
  const undecided = 'reviews WHERE organization_id = ? AND settled_at IS NULL AND decided_at IS NULL';
  return countSome(sql, undecided, [organizationId]);
}

/** Those that are over, the newest first; one more than asked for, where there are more. */
export function settledReviews(
  sql: Sql,
  { organizationId, first, after }: ReviewsAsked,
): Promise<ReviewRow[]> {
  const place = placeOf(after, bySettled);
  const at = place === null ? null : instantOfPlace(place[0]);
  const beyond = at === null ? '' : 'AND (r.settled_at < ? OR (r.settled_at = ? AND r.id < ?))';
  const params = place === null || at === null ? [] : [at, at, place[1]];
  const where = `r.settled_at IS NOT NULL ${beyond}`;
  return reviewsWhere(sql, {
    organizationId,
    first,
    rest: { where, params, order: 'r.settled_at DESC, r.id DESC' },
  });
}

export function reviewCursor({ settledAt, id }: Pick<ReviewRow, 'settledAt' | 'id'>): string {
  return settledAt === null ? cursorFor([id]) : cursorFor([settledAt.toISOString(), id]);
}

interface Wanted extends Omit<ReviewsAsked, 'after'> {
  readonly rest: { readonly where: string; readonly params: readonly Param[]; readonly order: string };
}

function reviewsWhere(sql: Sql, { organizationId, first, rest }: Wanted): Promise<ReviewRow[]> {
  return sql.rows<ReviewRow>(
    `SELECT ${reviewColumns} FROM ${reviewTables} WHERE r.organization_id = ? AND ${rest.where}
     ORDER BY ${rest.order} LIMIT ${pageSize(first) + 1}`,
    [organizationId, ...rest.params],
  );
}
