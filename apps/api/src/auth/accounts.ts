import type { Permission } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { Audience } from './cookies.js';

/** Somebody who may sign in: a staff user, or a contact with access to the portal. */
export interface Account {
  readonly audience: Audience;
  /** Of the staff user or the person. */
  readonly ownerId: string;
  readonly organizationId: string;
  readonly schoolName: string;
  readonly timeZone: string;
  readonly name: string;
  /** As it is written on the record, which is where mail goes. */
  readonly email: string;
  readonly emailKey: string;
  readonly language: string;
  readonly permissions: readonly Permission[];
}

/** One address cannot have more, so that a look-up stays bounded. */
const accountsAtMost = 20;

interface StaffRow {
  ownerId: string;
  organizationId: string;
  schoolName: string;
  timeZone: string;
  name: string;
  email: string;
  emailKey: string;
  language: string;
  permissionsJson: Permission[];
}

const staffAccounts = `
  SELECT u.id AS owner_id, u.organization_id, o.name AS school_name, o.time_zone, u.name, u.email,
         u.email_key, o.language, u.permissions_json
    FROM staff_users u JOIN organizations o ON o.id = u.organization_id
   WHERE u.disabled_at IS NULL`;

interface ParentRow {
  ownerId: string;
  organizationId: string;
  schoolName: string;
  timeZone: string;
  firstName: string;
  lastName: string;
  email: string;
  emailKey: string;
  language: string;
}

const parentAccounts = `
  SELECT p.id AS owner_id, p.organization_id, o.name AS school_name, o.time_zone, p.first_name, p.last_name,
         p.email, p.email_key, f.language
    FROM people p JOIN families f ON f.id = p.family_id AND f.organization_id = p.organization_id
    JOIN organizations o ON o.id = p.organization_id
   WHERE p.kind = 'contact' AND p.has_portal_access = ? AND p.email_key IS NOT NULL
     AND p.archived_at IS NULL AND f.archived_at IS NULL`;

function staffAccount({ permissionsJson: permissions, ...row }: StaffRow): Account {
  return { audience: 'staff', ...row, permissions };
}

function parentAccount({ firstName, lastName, ...row }: ParentRow): Account {
  return { audience: 'parent', ...row, name: `${firstName} ${lastName}`.trim(), permissions: [] };
}

/** Everybody who may sign in with an address, over all schools: the address is what they prove. */
export async function findAccounts(sql: Sql, audience: Audience, emailKey: string): Promise<Account[]> {
  if (audience === 'staff') {
    const rows = await sql.rows<StaffRow>(
      `${staffAccounts} AND u.email_key = ? ORDER BY u.id LIMIT ${accountsAtMost}`,
      [emailKey],
    );
    return rows.map(staffAccount);
  }
  const rows = await sql.rows<ParentRow>(
    `${parentAccounts} AND p.email_key = ? ORDER BY p.id LIMIT ${accountsAtMost}`,
    [true, emailKey],
  );
  return rows.map(parentAccount);
}

/** Returns one account of a school while it may sign in, or null. */
export async function findAccount(
  sql: Sql,
  { audience, ownerId, organizationId }: Pick<Account, 'audience' | 'ownerId' | 'organizationId'>,
): Promise<Account | null> {
  if (audience === 'staff') {
    const row = await sql.row<StaffRow>(`${staffAccounts} AND u.id = ? AND u.organization_id = ?`, [
      ownerId,
      organizationId,
    ]);
    return row && staffAccount(row);
  }
  const row = await sql.row<ParentRow>(`${parentAccounts} AND p.id = ? AND p.organization_id = ?`, [
    true,
    ownerId,
    organizationId,
  ]);
  return row && parentAccount(row);
}
