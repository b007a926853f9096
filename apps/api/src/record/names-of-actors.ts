import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

/** The names of staff users and API clients of the organization, by their ids. */
export async function namesOfActors(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const among = `organization_id = ? AND id IN (${placeholders(asked.length)})`;
  const rows = await sql.rows<{ id: string; name: string }>(
    `SELECT id, name FROM staff_users WHERE ${among} UNION ALL SELECT id, name FROM api_tokens WHERE ${among}`,
    [organizationId, ...asked, organizationId, ...asked],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
