import type { SignedInPrincipal } from '../auth/guards.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';

/**
 * Those of the numbers that somebody outside the parent's family has or had. A number on a record proves nothing
 * about whose phone it is, so what such a phone said is not a parent's to read. Staff and API clients see everything.
 */
export async function numbersOfOtherFamilies(
  sql: Sql,
  viewer: SignedInPrincipal,
  numbers: ReadonlyArray<string | null>,
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(numbers.filter((number) => number !== null))];
  if (viewer.kind !== 'parent' || asked.length === 0) return new Set();
  const { organizationId, familyId } = viewer;
  const among = `IN (${placeholders(asked.length)})`;
  const found = await sql.rows<{ number: string }>(
    `SELECT cell_phone AS number FROM people
     WHERE organization_id = ? AND cell_phone ${among} AND family_id <> ?
     UNION SELECT c.number FROM text_consents c JOIN people p ON p.id = c.person_id
     WHERE c.organization_id = ? AND c.number ${among} AND p.family_id <> ?`,
    [organizationId, ...asked, familyId, organizationId, ...asked, familyId],
  );
  return new Set(found.map(({ number }) => number));
}
