import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

/** Of each person: their own id, and those of the records that were merged into theirs. */
export async function recordsOfPeople(
  sql: Sql,
  organizationId: string,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const merged = await sql.rows<{ id: string; mergedIntoId: string }>(
    `SELECT id, merged_into_id FROM people
     WHERE organization_id = ? AND merged_into_id IN (${placeholders(personIds.length)}) ORDER BY id`,
    [organizationId, ...personIds],
  );
  return new Map(
    personIds.map((personId): [string, string[]] => [
      personId,
      [personId, ...merged.filter(({ mergedIntoId }) => mergedIntoId === personId).map(({ id }) => id)],
    ]),
  );
}
