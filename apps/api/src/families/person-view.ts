import { isAdult, maskNumber } from '@optline/domain';
import { Contact, Student } from '@optline/schema';
import type { Principal } from '../context.js';
import type { Sql } from '../db/sql.js';
import { byId, placeholders } from '../db/sql.js';

/** A person as the table has them. */
export interface PersonRow {
  readonly id: string;
  readonly organizationId: string;
  readonly familyId: string;
  readonly kind: 'contact' | 'student';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly emailUnusableAt: Date | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly hasPortalAccess: boolean;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
}

export const personColumns = `id, organization_id, family_id, kind, first_name, last_name, email,
  email_unusable_at, cell_phone, birth_on, has_portal_access, archived_at, merged_into_id, version`;

/** Reads people of one organization by id, in no order. */
export async function peopleById(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return sql.rows<PersonRow>(
    `SELECT ${personColumns} FROM people ${byId(sql, 'people')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
}

/**
 * A person as the viewer may see them. Parents see their own address and number and those of the family's
 * children; of other adults, grown-up students among them, they see a masked number only.
 */
export function personView(row: PersonRow, viewer: Principal): Contact | Student {
  const seesDetails = maySeeDetails(row, viewer);
  const shared = {
    id: row.id,
    kind: row.kind,
    firstName: row.firstName,
    lastName: row.lastName,
    email: seesDetails ? row.email : null,
    emailIsUnusable: row.emailUnusableAt !== null,
    cellPhone: seesDetails ? row.cellPhone : null,
    maskedCellPhone: row.cellPhone === null ? null : maskNumber(row.cellPhone),
    familyId: row.familyId,
    archivedAt: row.archivedAt,
    mergedIntoId: row.mergedIntoId,
    version: row.version,
  };
  return row.kind === 'student'
    ? Object.assign(new Student(), shared, { birthDate: row.birthOn })
    : Object.assign(new Contact(), shared, { hasPortalAccess: row.hasPortalAccess });
}

/** Whether the address and the number of somebody are the viewer's to see. A token may see what it may list. */
export function maySeeDetails(row: PersonRow, viewer: Principal): boolean {
  if (viewer.kind === 'parent')
    return row.id === viewer.personId || !isAdult(row.kind, row.birthOn, viewer.today);
  return viewer.kind === 'api-token' ? viewer.scopes.includes('families:read') : viewer.kind === 'staff';
}
