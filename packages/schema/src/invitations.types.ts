import {
  ArgsType,
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
} from 'type-graphql';
import type { InvitationLeftOut } from '@optline/domain';
import { AudienceInput } from './audience.inputs.js';
import { InvitationLeftOutEnum, InvitationResultEnum, InvitationStateEnum } from './enums.types.js';
import { LinkUnknown } from './consent.results.js';
import { PageArgs } from './list.args.js';
import { Person } from './people.types.js';
import { PageInfo, Problem } from './problem.types.js';

export type InvitationState = 'preparing' | 'prepared' | 'sending' | 'reminding' | 'sent' | 'cancelled';
export type InvitationResult =
  'waiting' | 'sent' | 'yes' | 'no' | 'bounced' | 'unsubscribed' | 'failed' | 'withdrawn';

@InputType('PrepareInvitationsInput')
export class PrepareInvitationsInput {
  @Field(() => AudienceInput) audience: AudienceInput;
  @Field(() => Int, {
    defaultValue: 30,
    description: 'Whoever was invited in so many days is left out; 0 to 365.',
  })
  notInvitedForDays: number;
}

@InputType('StartInvitationsInput')
export class StartInvitationsInput {
  @Field(() => ID) id: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Who has not answered by then is reminded once, by itself; 1 to 60.',
  })
  remindAfterDays: number | null;
}

@ObjectType('InvitationResultCount')
export class InvitationResultCount {
  @Field(() => InvitationResultEnum) result: InvitationResult;
  @Field(() => Int) people: number;
}

@ObjectType('InvitationLeftOutCount')
export class InvitationLeftOutCount {
  @Field(() => InvitationLeftOutEnum) reason: InvitationLeftOut;
  @Field(() => Int) people: number;
}

@ObjectType('InvitationMailCounts', {
  description: 'One mail for each address; reminders are counted apart.',
})
export class InvitationMailCounts {
  @Field(() => Int) all: number;
  @Field(() => Int, { description: 'Sent, or surely not to be sent.' }) settled: number;
  @Field(() => Int) sent: number;
}

@ObjectType('InvitationRun', { description: 'One sending of the texting e-mail to many.' })
export class InvitationRun {
  @Field(() => ID) id: string;
  @Field(() => InvitationStateEnum) state: InvitationState;
  @Field(() => GraphQLISODateTime) madeAt: Date;
  @Field(() => String, { description: 'Who made it, by name.' }) madeBy: string;
  @Field(() => String, { description: 'Whom it was prepared for, in words.' }) audience: string;
  @Field(() => Int) notInvitedForDays: number;
  @Field(() => Int, { description: 'People of the audience that were looked at so far.' })
  gathered: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) startedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nothing of it waits any more.' })
  settledAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) cancelledAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'The reminder goes out by itself after so many days.' })
  remindAfterDays: number | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the reminder goes out by itself.' })
  remindAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The one reminder was begun.' })
  remindedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why sending does not get on.' }) problem:
    string | null;
}

@ObjectType('InvitationStanding', { description: 'Somebody, and the e-mails that ask them.' })
export class InvitationStanding {
  @Field(() => ID) personId: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The last e-mail with the question, single or of a run, that was sent or is on its way.',
  })
  lastInvitedAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when their address gets no more invitations. Says nothing about texts.',
  })
  unsubscribedAt: Date | null;
}

@ObjectType('InvitedPerson', { description: 'Somebody of the audience of a run.' })
export class InvitedPerson {
  @Field(() => Person) person: Person;
  @Field(() => InvitationLeftOutEnum, { nullable: true }) leftOut: InvitationLeftOut | null;
  @Field(() => InvitationResultEnum, { nullable: true, description: 'Nothing for who was left out.' })
  result: InvitationResult | null;
  @Field(() => [String], { description: 'Who gets the mail about them, by name.' }) goesTo: string[];
  @Field(() => String, { nullable: true, description: 'Why no mail got through.' }) problem: string | null;
}

@ObjectType('InvitedPersonEdge')
export class InvitedPersonEdge {
  @Field(() => String) cursor: string;
  @Field(() => InvitedPerson) node: InvitedPerson;
}

@ObjectType('InvitedPersonConnection')
export class InvitedPersonConnection {
  @Field(() => [InvitedPersonEdge]) edges: InvitedPersonEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('InvitationRunEdge')
export class InvitationRunEdge {
  @Field(() => String) cursor: string;
  @Field(() => InvitationRun) node: InvitationRun;
}

@ObjectType('InvitationRunConnection')
export class InvitationRunConnection {
  @Field(() => [InvitationRunEdge]) edges: InvitationRunEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ArgsType()
export class InvitedPeopleArgs extends PageArgs {
  @Field(() => InvitationResultEnum, { nullable: true }) result: InvitationResult | null;
  @Field(() => InvitationLeftOutEnum, { nullable: true }) leftOut: InvitationLeftOut | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those who are invited, or those who are left out; absent is both.',
  })
  isInvited: boolean | null;
}

@ObjectType('InvitationRunChanged')
export class InvitationRunChanged {
  @Field(() => InvitationRun) run: InvitationRun;
}

@ObjectType('InvitationRunNotPossible', {
  implements: Problem,
  description: 'Not with a run that stands as it does; nothing was changed.',
})
export class InvitationRunNotPossible extends Problem {
  @Field(() => InvitationRun) run: InvitationRun;
}

export const ChangeInvitationRunResult = createUnionType({
  name: 'ChangeInvitationRunResult',
  types: () => [InvitationRunChanged, InvitationRunNotPossible] as const,
});

@ObjectType('InvitationsPage', {
  description: 'What the page to unsubscribe from invitations may show: neither name nor address.',
})
export class InvitationsPage {
  @Field(() => String) schoolName: string;
  @Field(() => String) language: string;
  @Field(() => Boolean, { description: 'No more invitations go to that address.' }) hasLeft: boolean;
}

@ObjectType('InvitationsLeft')
export class InvitationsLeft {
  @Field(() => InvitationsPage) page: InvitationsPage;
}

export const LeaveInvitationsResult = createUnionType({
  name: 'LeaveInvitationsResult',
  types: () => [InvitationsLeft, LinkUnknown] as const,
});
