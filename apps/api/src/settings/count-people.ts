import type { Overview } from '@optline/schema';
import type { Sql } from '../db/sql.js';

export type PeopleCounts = Pick<Overview, 'mayBeTexted' | 'neverAsked' | 'out' | 'inButBlocked'>;

/**
 * Counts people by their answer at the number they hold now, from the index of answers alone. People without a number
 * are left out.
 */
export async function countPeople(sql: Sql, organizationId: string): Promise<PeopleCounts> {
  const rows = await sql.rows<{ answer: string | null; people: number }>(
    `SELECT answer, COUNT(*) AS people FROM people
     WHERE organization_id = ? AND archived_at IS NULL AND cell_phone IS NOT NULL GROUP BY answer`,
    [organizationId],
  );
  const saying = (wanted: string | null) => Number(rows.find(({ answer }) => answer === wanted)?.people ?? 0);
  const inButBlocked = await countBlocked(sql, organizationId);
  return {
    mayBeTexted: saying('in') - inButBlocked,
    inButBlocked,
    neverAsked: saying(null),
    out: saying('out'),
  };
}

/** Goes from the numbers that are stopped, held or blocked at the carrier to the people who said Yes there. */
function countBlocked(sql: Sql, organizationId: string): Promise<number> {
  // The optimizers would rather go through all who said Yes.
  const [join, hint] =
    sql.kind === 'mysql'
      ? ['STRAIGHT_JOIN', 'FORCE INDEX (ix_people_number)']
      : ['CROSS JOIN', 'INDEXED BY ix_people_number'];
  return sql.count(
    `SELECT COUNT(*) FROM
       (SELECT number FROM suppressions WHERE organization_id = ? AND lifted_at IS NULL
        UNION SELECT number FROM reviews WHERE organization_id = ? AND settled_at IS NULL
        UNION SELECT number FROM number_pairs WHERE organization_id = ?
          AND (stop_heard_at IS NOT NULL OR carrier_blocked_at IS NOT NULL)
          AND (start_heard_at IS NULL OR stop_heard_at > start_heard_at OR carrier_blocked_at > start_heard_at)) blocked
     ${join} people p ${hint}
     WHERE p.organization_id = ? AND p.cell_phone = blocked.number AND p.answer = 'in' AND p.archived_at IS NULL`,
    [organizationId, organizationId, organizationId, organizationId],
  );
}
