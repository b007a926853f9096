import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Permission } from '@optline/domain';
import { PermissionEnum } from './enums.types.js';
import { Problem } from './problem.types.js';

@ObjectType('StaffUser', { description: 'Somebody who works at the school.' })
export class StaffUser {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => [PermissionEnum]) permissions: Permission[];
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when they may not sign in.' })
  disabledAt: Date | null;
  @Field(() => Boolean, { description: 'They have chosen a password.' }) hasPassword: boolean;
  @Field(() => Int, { description: 'Send it back when saving.' }) version: number;
}

@InputType('InviteStaffUserInput')
export class InviteStaffUserInput {
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => [PermissionEnum]) permissions: Permission[];
}

@InputType('SaveStaffUserInput')
export class SaveStaffUserInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => [PermissionEnum]) permissions: Permission[];
  @Field(() => Boolean) isDisabled: boolean;
}

@ObjectType('StaffUserSaved', { description: 'In force at once.' })
export class StaffUserSaved {
  @Field(() => StaffUser) staffUser: StaffUser;
}

@ObjectType('StaffUserExists', { implements: Problem })
export class StaffUserExists extends Problem {}

@ObjectType('StaffUserChangedMeanwhile', { implements: Problem })
export class StaffUserChangedMeanwhile extends Problem {
  @Field(() => StaffUser) staffUser: StaffUser;
}

@ObjectType('LastManager', {
  implements: Problem,
  description: 'Somebody must be left who may manage users.',
})
export class LastManager extends Problem {}

export const InviteStaffUserResult = createUnionType({
  name: 'InviteStaffUserResult',
  types: () => [StaffUserSaved, StaffUserExists] as const,
});

export const SaveStaffUserResult = createUnionType({
  name: 'SaveStaffUserResult',
  types: () => [StaffUserSaved, StaffUserChangedMeanwhile, LastManager] as const,
});

@ObjectType('PortalInvitation', { description: 'What came of inviting one contact to the portal.' })
export class PortalInvitation {
  @Field(() => ID) personId: string;
  @Field(() => Boolean) isInvited: boolean;
  @Field(() => String, { nullable: true, description: 'Why not.' }) problem: string | null;
}
