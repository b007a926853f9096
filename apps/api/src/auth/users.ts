import type { Permission } from '@optline/domain';
import { z } from 'zod';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { enqueue } from '../outbox/enqueue.js';
import { emailKeyOf, emailLengthAtMost } from './email-key.js';
import { endOtherSessions } from './session.js';
import type { StaffUserEntity } from './staff-user.entity.js';

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly permissionsJson: Permission[];
  readonly disabledAt: Date | null;
  readonly hasPassword: boolean;
  readonly version: number;
}

const userRows = `SELECT u.id, u.name, u.email, u.email_key, u.permissions_json, u.disabled_at, u.version,
    (p.owner_id IS NOT NULL) AS has_password
  FROM staff_users u LEFT JOIN passwords p ON p.owner_id = u.id WHERE u.organization_id = ?`;

export function listUsers(sql: Sql, organizationId: string): Promise<UserRow[]> {
  return sql.rows<UserRow>(`${userRows} ORDER BY u.name, u.id`, [organizationId]);
}

async function userById(tx: Tx, organizationId: string, id: string): Promise<UserRow | null> {
  return tx.row<UserRow>(`${userRows} AND u.id = ?`, [organizationId, id]);
}

export interface Invited {
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  readonly permissions: readonly Permission[];
  readonly now: Date;
}

/** Makes a user and owes them an invitation. */
export async function inviteUser(
  tx: Tx,
  { organizationId, name, email, permissions, now }: Invited,
): Promise<UserRow | 'exists' | 'not-an-address'> {
  if (!z.email().max(emailLengthAtMost).safeParse(email).success) return 'not-an-address';
  const id = newId();
  const user: StaffUserEntity = {
    id,
    organizationId,
    name,
    email,
    emailKey: emailKeyOf(email),
    cellPhone: null,
    cellPhoneConfirmedAt: null,
    permissionsJson: [...permissions],
    createdAt: now,
    disabledAt: null,
    version: 1,
  };
  if ((await tx.insertIgnore('staff_users', [user])) === 0) return 'exists';
  await owe(tx, { ...user, purpose: 'invitation' }, now);
  return { ...user, hasPassword: false };
}

interface Owed extends Pick<StaffUserEntity, 'id' | 'organizationId' | 'emailKey'> {
  readonly purpose: 'invitation' | 'reset';
}

async function owe(tx: Tx, { id, organizationId, emailKey, purpose }: Owed, now: Date): Promise<void> {
  const payload = { emailKey, audience: 'staff', purpose, ownerId: id } as const;
  await enqueue(tx, { organizationId, kind: 'sign-in-email', payload, now });
}

/**
 * Owes the invitation once more; to somebody who has a password, the link to choose a new one. `false`: there is no
 * such user, or they may not sign in.
 */
export async function remindUser(
  tx: Tx,
  { organizationId, id, now }: { organizationId: string; id: string; now: Date },
): Promise<boolean> {
  const user = await userById(tx, organizationId, id);
  if (user === null || user.disabledAt !== null) return false;
  const purpose = user.hasPassword ? 'reset' : 'invitation';
  await owe(tx, { id, organizationId, emailKey: user.emailKey, purpose }, now);
  return true;
}

export interface UserToSave {
  readonly organizationId: string;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly isDisabled: boolean;
  readonly now: Date;
}

type Saved =
  | { readonly outcome: 'saved' | 'changed-meanwhile'; readonly user: UserRow }
  | { readonly outcome: 'not-found' | 'last-manager'; readonly user: null };

/** Changes a user. It is in force at once: sessions look at the user anew with each request. */
export async function saveUser(tx: Tx, wanted: UserToSave): Promise<Saved> {
  const { organizationId, id, version, name, permissions, isDisabled, now } = wanted;
  // The organization is locked, so that two managers cannot take the permission from each other at once.
  await tx.row(`SELECT id FROM organizations WHERE id = ? ${tx.lockClause}`, [organizationId]);
  const user = await userById(tx, organizationId, id);
  if (user === null) return { outcome: 'not-found', user };
  if (user.version !== version) return { outcome: 'changed-meanwhile', user };
  const staysManager = !isDisabled && permissions.includes('manage-users');
  if (!staysManager && !(await hasOtherManager(tx, organizationId, id)))
    return { outcome: 'last-manager', user: null };
  const disabledAt = isDisabled ? (user.disabledAt ?? now) : null;
  const set = { name, permissionsJson: [...permissions], disabledAt, version: version + 1 };
  await tx.update('staff_users', set, { id, organizationId });
  if (isDisabled) await endOtherSessions(tx, id, null);
  return { outcome: 'saved', user: { ...user, ...set } };
}

async function hasOtherManager(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const users = await listUsers(tx, organizationId);
  return users.some(
    (user) => user.id !== id && user.disabledAt === null && user.permissionsJson.includes('manage-users'),
  );
}
