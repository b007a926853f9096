import { byId, placeholders } from '../../db/sql.js';
import type { Sql } from '../../db/sql.js';

/** What the families of these people are called, by their ids. */
export async function familyNames(
  sql: Sql,
  organizationId: string,
  people: readonly { readonly familyId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people.map(({ familyId }) => familyId))];
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<{ id: string; name: string }>(
    `SELECT id, name FROM families ${byId(sql, 'families')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
