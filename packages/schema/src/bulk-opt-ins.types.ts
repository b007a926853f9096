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
import type { BulkLeftOut } from '@optline/domain';
import { AudienceInput } from './audience.inputs.js';
import { BulkLeftOutEnum, BulkOptInStateEnum, BulkResultEnum, ProofHowEnum } from './enums.types.js';
import { PageArgs } from './list.args.js';
import { Person } from './people.types.js';
import { PageInfo, Problem } from './problem.types.js';

export type BulkOptInState =
  'preparing' | 'prepared' | 'running' | 'done' | 'cancelled' | 'taking-back' | 'taken-back';
export type BulkResult = 'waiting' | 'in' | 'taken-back' | 'kept';

@InputType('PrepareBulkOptInInput')
export class PrepareBulkOptInInput {
  @Field(() => AudienceInput) audience: AudienceInput;
}

@InputType('StartBulkOptInInput')
export class StartBulkOptInInput {
  @Field(() => ID) id: string;
  @Field(() => ProofHowEnum, { description: 'How they agreed.' }) how:
    'paper' | 'phone' | 'in-person' | 'email';
  @Field(() => String, { description: 'The last day on which any of them agreed, YYYY-MM-DD.' })
  agreedOn: string;
  @Field(() => Int, { description: 'Of the statement that was shown.' }) statementVersion: number;
  @Field(() => Boolean, { description: 'The statement was ticked.' }) agrees: boolean;
}

@ObjectType('BulkOptInStatement', { description: 'What must be ticked before many are opted in at once.' })
export class BulkOptInStatement {
  @Field(() => Int) version: number;
  @Field(() => String) text: string;
}

@ObjectType('BulkResultCount')
export class BulkResultCount {
  @Field(() => BulkResultEnum) result: BulkResult;
  @Field(() => Int) people: number;
}

@ObjectType('BulkLeftOutCount')
export class BulkLeftOutCount {
  @Field(() => BulkLeftOutEnum) reason: BulkLeftOut;
  @Field(() => Int) people: number;
}

@ObjectType('BulkOptIn', {
  description: 'Many people who were never asked, opted in at once because the school holds their consent.',
})
export class BulkOptIn {
  @Field(() => ID) id: string;
  @Field(() => BulkOptInStateEnum) state: BulkOptInState;
  @Field(() => GraphQLISODateTime) madeAt: Date;
  @Field(() => String, { description: 'Who made it, by name.' }) madeBy: string;
  @Field(() => String, { description: 'Whom it was prepared for, in words.' }) audience: string;
  @Field(() => Int, { description: 'People of the audience that were looked at so far.' })
  gathered: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the statement was ticked.' })
  agreedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who ticked it, by name.' }) agreedBy: string | null;
  @Field(() => String, { nullable: true, description: 'The statement, word for word.' }) statement:
    string | null;
  @Field(() => ProofHowEnum, { nullable: true }) how: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) agreedOn: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nobody of it waits any more.' })
  settledAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) cancelledAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) takenBackAt: Date | null;
  @Field(() => String, { nullable: true, description: 'By name.' }) takenBackBy: string | null;
}

@ObjectType('BulkPerson', { description: 'Somebody of the audience of a bulk opt-in.' })
export class BulkPerson {
  @Field(() => Person) person: Person;
  @Field(() => BulkLeftOutEnum, { nullable: true }) leftOut: BulkLeftOut | null;
  @Field(() => BulkResultEnum, { nullable: true, description: 'Nothing for who was left out.' })
  result: BulkResult | null;
  @Field(() => String, {
    nullable: true,
    description: 'Under 18: the adult of the family whose Yes is attested, by name.',
  })
  adult: string | null;
}

@ObjectType('BulkPersonEdge')
export class BulkPersonEdge {
  @Field(() => String) cursor: string;
  @Field(() => BulkPerson) node: BulkPerson;
}

@ObjectType('BulkPersonConnection')
export class BulkPersonConnection {
  @Field(() => [BulkPersonEdge]) edges: BulkPersonEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('BulkOptInEdge')
export class BulkOptInEdge {
  @Field(() => String) cursor: string;
  @Field(() => BulkOptIn) node: BulkOptIn;
}

@ObjectType('BulkOptInConnection')
export class BulkOptInConnection {
  @Field(() => [BulkOptInEdge]) edges: BulkOptInEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ArgsType()
export class BulkPeopleArgs extends PageArgs {
  @Field(() => BulkResultEnum, { nullable: true }) result: BulkResult | null;
  @Field(() => BulkLeftOutEnum, { nullable: true }) leftOut: BulkLeftOut | null;
}

@ObjectType('BulkOptInChanged')
export class BulkOptInChanged {
  @Field(() => BulkOptIn) run: BulkOptIn;
}

@ObjectType('BulkOptInNotPossible', {
  implements: Problem,
  description: 'Not with a bulk opt-in that stands as it does; nothing was changed.',
})
export class BulkOptInNotPossible extends Problem {
  @Field(() => BulkOptIn) run: BulkOptIn;
}

export const ChangeBulkOptInResult = createUnionType({
  name: 'ChangeBulkOptInResult',
  types: () => [BulkOptInChanged, BulkOptInNotPossible] as const,
});
