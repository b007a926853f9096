import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { contractEnum } from './contract-enum.js';
import { Family } from './people.types.js';
import { PageInfo, Problem } from './problem.types.js';

export type RegistrationState = 'new' | 'kept' | 'merged' | 'discarded';
export type RegistrationLikeness = 'same-number' | 'same-email' | 'same-name';

export const RegistrationStateEnum = contractEnum(
  'RegistrationState',
  'What the office made of a family that registered: kept as a new one, merged into another, or discarded (archived).',
  ['new', 'kept', 'merged', 'discarded'],
);

export const RegistrationLikenessEnum = contractEnum(
  'RegistrationLikeness',
  'What somebody of one family has in common with somebody of another.',
  ['same-number', 'same-email', 'same-name'],
);

@ObjectType('RegistrationMatch', { description: 'A family that may be the one that registered.' })
export class RegistrationMatch {
  @Field(() => Family) family: Family;
  @Field(() => [RegistrationLikenessEnum]) likenesses: RegistrationLikeness[];
}

@ObjectType('Registration', { description: 'A family that registered on the public page.' })
export class Registration {
  @Field(() => ID) id: string;
  @Field(() => RegistrationStateEnum) state: RegistrationState;
  @Field(() => GraphQLISODateTime) receivedAt: Date;
  @Field(() => Family) family: Family;
  @Field(() => [ID], { description: 'People for whom the box beside the consent wording was ticked.' })
  saidYes: string[];
  @Field(() => [ID], { description: 'Those whose phone was asked for YES and has not answered yet.' })
  awaited: string[];
  @Field(() => [RegistrationMatch], { description: 'The likeliest first; of a new registration only.' })
  matches: RegistrationMatch[];
  @Field(() => Family, { nullable: true, description: 'The family that it was merged into.' })
  mergedInto: Family | null;
}

@ObjectType('RegistrationEdge')
export class RegistrationEdge {
  @Field(() => String) cursor: string;
  @Field(() => Registration) node: Registration;
}

@ObjectType('RegistrationConnection')
export class RegistrationConnection {
  @Field(() => [RegistrationEdge]) edges: RegistrationEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('RegistrationSettled')
export class RegistrationSettled {
  @Field(() => Registration) registration: Registration;
}

@ObjectType('RegistrationSettledMeanwhile', { implements: Problem, description: 'Nothing was changed.' })
export class RegistrationSettledMeanwhile extends Problem {
  @Field(() => Registration) registration: Registration;
}

export const SettleRegistrationResult = createUnionType({
  name: 'SettleRegistrationResult',
  types: () => [RegistrationSettled, RegistrationSettledMeanwhile] as const,
});
