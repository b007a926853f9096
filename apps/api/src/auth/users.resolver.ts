import {
  InviteStaffUserInput,
  InviteStaffUserResult,
  LastManager,
  PermissionEnum,
  PortalInvitation,
  SaveStaffUserInput,
  SaveStaffUserResult,
  StaffUser,
  StaffUserChangedMeanwhile,
  StaffUserExists,
  StaffUserSaved,
} from '@optline/schema';
import type { Permission } from '@optline/domain';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { neededNames, readName } from '../families/person-input.js';
import { readRequestId, requestIdIs } from '../outbox/request-id.js';
import { staffWith } from './guards.js';
import { endPortalAccess, invitePeople } from './portal-access.js';
import { inviteUser, listUsers, remindUser, saveUser } from './users.js';
import type { UserRow } from './users.js';

const nameLengthAtMost = 120;
const invitedAtOnce = 100;

/** The staff users of the school, and which contacts may use the portal. */
@Resolver()
export class UsersResolver {
  @Query(() => [StaffUser], { description: 'Staff with Manage Users.' })
  async staffUsers(@Ctx() context: Context): Promise<StaffUser[]> {
    const { organizationId } = staffWith(context, 'manage-users');
    return (await listUsers(context.house.db.read, organizationId)).map(presented);
  }

  @Mutation(() => InviteStaffUserResult, {
    description: 'Staff with Manage Users. Sends an invitation by e-mail.',
  })
  async inviteStaffUser(
    @Arg('input', () => InviteStaffUserInput) input: InviteStaffUserInput,
    @Ctx() context: Context,
  ): Promise<typeof InviteStaffUserResult> {
    const { organizationId } = staffWith(context, 'manage-users');
    const { house } = context;
    const wanted = {
      name: nameOf(input.name),
      email: input.email.trim(),
      permissions: known(input.permissions),
    };
    const user = await inTransaction(house.db, (tx) =>
      inviteUser(tx, { organizationId, ...wanted, now: house.now() }),
    );
    if (user === 'not-an-address') throw badInput(forStaff('This is not an e-mail address.'));
    if (user === 'exists')
      return Object.assign(new StaffUserExists(), {
        message: forStaff('There is a user with this e-mail address already.'),
      });
    return Object.assign(new StaffUserSaved(), { staffUser: presented(user) });
  }

  @Mutation(() => SaveStaffUserResult, { description: 'Staff with Manage Users. In force at once.' })
  async saveStaffUser(
    @Arg('input', () => SaveStaffUserInput) input: SaveStaffUserInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveStaffUserResult> {
    const { organizationId } = staffWith(context, 'manage-users');
    const { house } = context;
    const { id, version, isDisabled } = input;
    const wanted = {
      id,
      version,
      isDisabled,
      name: nameOf(input.name),
      permissions: known(input.permissions),
    };
    const { outcome, user } = await inTransaction(house.db, (tx) =>
      saveUser(tx, { organizationId, ...wanted, now: house.now() }),
    );
    switch (outcome) {
      case 'not-found':
        throw notFound('user');
      case 'last-manager':
        return Object.assign(new LastManager(), {
          message: forStaff(
            'Somebody has to be left who may manage users. Give that permission to somebody else first.',
          ),
        });
      case 'changed-meanwhile':
        return Object.assign(new StaffUserChangedMeanwhile(), {
          message: forStaff('Somebody else changed this user meanwhile.'),
          staffUser: presented(user),
        });
      case 'saved':
        return Object.assign(new StaffUserSaved(), { staffUser: presented(user) });
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Staff with Manage Users. Sends the invitation again; to somebody who has a password, the link to choose a new one.',
  })
  async remindStaffUser(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const { organizationId } = staffWith(context, 'manage-users');
    const { house } = context;
    const done = await inTransaction(house.db, (tx) =>
      remindUser(tx, { organizationId, id, now: house.now() }),
    );
    if (!done) throw notFound('user');
    return true;
  }

  @Mutation(() => [PortalInvitation], {
    description: 'Staff with Manage Users. Gives contacts access to the portal and invites them by e-mail.',
  })
  async inviteToPortal(
    @Arg('personIds', () => [ID]) personIds: string[],
    @Arg('requestId', () => ID, { nullable: true, description: requestIdIs }) requestId: string | null,
    @Ctx() context: Context,
  ): Promise<PortalInvitation[]> {
    const { organizationId } = staffWith(context, 'manage-users');
    if (personIds.length > invitedAtOnce)
      throw badInput(forStaff(`At most ${invitedAtOnce} people at once.`));
    const { house } = context;
    const asked = { organizationId, personIds, requestId: readRequestId(requestId), now: house.now() };
    return inTransaction(house.db, (tx) => invitePeople(tx, asked));
  }

  @Mutation(() => Boolean, {
    description: 'Staff with Manage Users. Ends access to the portal, and sessions with it.',
  })
  async endPortalAccess(
    @Arg('personId', () => ID) personId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const { organizationId } = staffWith(context, 'manage-users');
    const { house } = context;
    const done = await inTransaction(house.db, (tx) => endPortalAccess(tx, { organizationId, personId }));
    if (!done) throw notFound('contact');
    return true;
  }
}

function nameOf(typed: string): string {
  return readName(typed, neededNames.any, nameLengthAtMost);
}

/** Once each, in the order of the contract. */
function known(permissions: readonly Permission[]): Permission[] {
  return Object.values(PermissionEnum).filter((permission) => permissions.includes(permission));
}

function presented({
  id,
  name,
  email,
  permissionsJson,
  disabledAt,
  hasPassword,
  version,
}: UserRow): StaffUser {
  return Object.assign(new StaffUser(), {
    id,
    name,
    email,
    permissions: permissionsJson,
    disabledAt,
    hasPassword,
    version,
  });
}
