import { emailKeyOf } from '../auth/email-key.js';
import { among, byId } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import type { PersonKind } from './fields.js';
import type { PersonInFile } from './read-row.js';

/** Somebody of a family, as they are on file or will be. */
export interface Member {
  readonly id: string;
  readonly kind: PersonKind;
  readonly sortName: string;
  readonly firstName: string;
  readonly lastName: string;
  email: string | null;
  cellPhone: string | null;
  birthOn: string | null;
  readonly isArchived: boolean;
  readonly mergedIntoId: string | null;
  readonly isNew: boolean;
  /** What the file fills in of somebody who is on file. */
  readonly filled: Set<'email' | 'cellPhone' | 'birthOn'>;
}

/** Father and son may have the same name: their numbers and addresses tell them apart. */
export function isReachedAlike({ cellPhone, email }: Member, row: PersonInFile): boolean {
  if (row.cellPhone !== null && cellPhone === row.cellPhone) return true;
  return row.email !== null && email !== null && emailKeyOf(email) === emailKeyOf(row.email);
}

interface MemberRow {
  readonly id: string;
  readonly familyId: string;
  readonly kind: PersonKind;
  readonly sortName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
}

const columns =
  'id, family_id, kind, sort_name, first_name, last_name, email, cell_phone, birth_on, archived_at, merged_into_id';

/**
 * Everybody of some families, by the id of the family; and whoever somebody of them was merged into, under the family
 * that they are of.
 */
export async function membersOf(
  sql: Sql,
  organizationId: string,
  familyIds: readonly string[],
): Promise<Map<string, Member[]>> {
  const byFamily = new Map<string, Member[]>();
  if (familyIds.length === 0) return byFamily;
  const listed = among(familyIds);
  const rows = await sql.rows<MemberRow>(
    `SELECT ${columns} FROM people WHERE organization_id = ? AND family_id ${listed.sql} ORDER BY id`,
    [organizationId, ...listed.params],
  );
  for (const { familyId, archivedAt, ...row } of [
    ...rows,
    ...(await keptElsewhere(sql, organizationId, rows)),
  ]) {
    const members = byFamily.get(familyId) ?? [];
    members.push({ ...row, isArchived: archivedAt !== null, isNew: false, filled: new Set() });
    byFamily.set(familyId, members);
  }
  return byFamily;
}

async function keptElsewhere(
  sql: Sql,
  organizationId: string,
  rows: readonly MemberRow[],
): Promise<MemberRow[]> {
  const here = new Set(rows.map(({ id }) => id));
  const wanted = rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []).filter((id) => !here.has(id));
  if (wanted.length === 0) return [];
  const listed = among([...new Set(wanted)]);
  return sql.rows<MemberRow>(
    `SELECT ${columns} FROM people ${byId(sql, 'people')} WHERE organization_id = ? AND id ${listed.sql}`,
    [organizationId, ...listed.params],
  );
}
