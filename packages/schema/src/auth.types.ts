import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Permission } from '@optline/domain';
import {
  ApiScopeEnum,
  AudienceEnum,
  PasswordRefusalEnum,
  PermissionEnum,
  SignInFailureEnum,
} from './enums.types.js';
import { Contact } from './people.types.js';
import { Problem } from './problem.types.js';

@ObjectType('Me', { description: 'Who is signed in.' })
export class Me {
  @Field(() => ID) id: string;
  @Field(() => AudienceEnum) audience: 'staff' | 'parent';
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => ID) organizationId: string;
  @Field(() => String) schoolName: string;
  @Field(() => String, { description: 'IANA zone of the school.' }) timeZone: string;
  @Field(() => String, { description: 'In which they are written to.' }) language: string;
  @Field(() => Int, { description: 'A session ends after so long without a request.' }) idleMinutes: number;
  @Field(() => [PermissionEnum]) permissions: Permission[];
  @Field(() => Contact, { nullable: true, description: 'Of a parent: their own record.' })
  contact: Contact | null;
}

@InputType('SignInInput')
export class SignInInput {
  @Field(() => AudienceEnum) audience: 'staff' | 'parent';
  @Field(() => String) email: string;
  @Field(() => String) password: string;
  @Field(() => ID, { nullable: true, description: 'Which account, where several match.' }) accountId:
    string | null;
}

@InputType('UseSignInLinkInput')
export class UseSignInLinkInput {
  @Field(() => String) token: string;
  @Field(() => ID, { nullable: true, description: 'Which account, where several match.' }) accountId:
    string | null;
  @Field(() => String, { nullable: true, description: 'A new password, for invitations and resets.' })
  newPassword: string | null;
}

@ObjectType('SignedIn')
export class SignedIn {
  @Field(() => Me) me: Me;
}

@ObjectType('SignInFailed', {
  implements: Problem,
  description: 'Says the same whether or not the account exists.',
})
export class SignInFailed extends Problem {
  @Field(() => SignInFailureEnum) reason: string;
}

@ObjectType('AccountChoice')
export class AccountChoice {
  @Field(() => ID) accountId: string;
  @Field(() => String) schoolName: string;
  @Field(() => String) name: string;
}

@ObjectType('ChooseAccount', { description: 'The address is proved; several accounts match it.' })
export class ChooseAccount {
  @Field(() => [AccountChoice]) choices: AccountChoice[];
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, ChooseAccount, SignInFailed] as const,
});

@ObjectType('PasswordSet', { description: 'All other sessions of this account are over.' })
export class PasswordSet {
  @Field(() => Me) me: Me;
}

@ObjectType('PasswordRefused', { implements: Problem })
export class PasswordRefused extends Problem {
  @Field(() => PasswordRefusalEnum) reason: string;
}

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  types: () => [PasswordSet, PasswordRefused] as const,
});

@ObjectType('ApiToken')
export class ApiToken {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Its last characters.' }) hint: string;
  @Field(() => [ApiScopeEnum]) scopes: string[];
  @Field(() => String, { nullable: true, description: 'Who made it, by name.' }) createdBy: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastUsedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) revokedAt: Date | null;
}

@InputType('CreateApiTokenInput')
export class CreateApiTokenInput {
  @Field(() => String) name: string;
  @Field(() => [ApiScopeEnum]) scopes: string[];
}

@ObjectType('ApiTokenCreated')
export class ApiTokenCreated {
  @Field(() => ApiToken) apiToken: ApiToken;
  @Field(() => String, { description: 'Shown this once.' }) secret: string;
}
