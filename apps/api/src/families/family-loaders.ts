import type { SignedInPrincipal } from '../auth/guards.js';
import { isInReach } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { familiesById } from './family-view.js';
import type { FamilyRow } from './family-view.js';
import { peopleById, personColumns } from './person-view.js';
import type { PersonRow } from './person-view.js';

/** Families by id; `null` for those the viewer may not look at. */
export async function loadFamilies(
  sql: Sql,
  who: SignedInPrincipal,
  ids: readonly string[],
): Promise<Array<FamilyRow | null>> {
  const reachable = [...new Set(ids)].filter((id) => who.kind !== 'parent' || id === who.familyId);
  const rows = await familiesById(sql, who.organizationId, reachable);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** People by id; `null` for those the viewer may not look at. */
export async function loadPeople(
  sql: Sql,
  who: SignedInPrincipal,
  ids: readonly string[],
): Promise<Array<PersonRow | null>> {
  const rows = await peopleById(sql, who.organizationId, [...new Set(ids)]);
  const byId = new Map(rows.filter((row) => isInReach(row, who)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The people of families, contacts first, then by name. Parents are not shown who is archived. */
export async function loadPeopleOfFamilies(
  sql: Sql,
  who: SignedInPrincipal,
  familyIds: readonly string[],
): Promise<PersonRow[][]> {
  const reachable = [...new Set(familyIds)].filter((id) => who.kind !== 'parent' || id === who.familyId);
  if (reachable.length === 0) return familyIds.map(() => []);
  const rows = await sql.rows<PersonRow>(
    `SELECT ${personColumns} FROM people
     WHERE organization_id = ? AND family_id IN (${placeholders(reachable.length)})
       ${who.kind === 'parent' ? 'AND archived_at IS NULL' : ''}
     ORDER BY kind, sort_name, id`,
    [who.organizationId, ...reachable],
  );
  return familyIds.map((familyId) => rows.filter((row) => row.familyId === familyId));
}
