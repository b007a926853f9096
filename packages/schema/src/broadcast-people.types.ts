import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { TextedHowEnum } from './broadcasts.enums.types.js';
import type { TextedHow } from './broadcasts.enums.types.js';
import { ObstacleEnum } from './enums.types.js';
import { PageArgs } from './list.args.js';
import { PageInfo } from './problem.types.js';

@ObjectType('LeftOutCount', { description: 'People who get nothing for one reason.' })
export class LeftOutCount {
  @Field(() => ObstacleEnum) why: string;
  @Field(() => Int) people: number;
}

@ObjectType('LeftOutPerson')
export class LeftOutPerson {
  @Field(() => ID) personId: string;
  @Field(() => String) kind: string;
  @Field(() => String) name: string;
  @Field(() => ID) familyId: string;
  @Field(() => ID, { nullable: true, description: 'Of the held: the review that waits for a decision.' })
  reviewId: string | null;
}

@ObjectType('LeftOutPersonEdge')
export class LeftOutPersonEdge {
  @Field(() => String) cursor: string;
  @Field(() => LeftOutPerson) node: LeftOutPerson;
}

@ObjectType('LeftOutPersonConnection')
export class LeftOutPersonConnection {
  @Field(() => [LeftOutPersonEdge]) edges: LeftOutPersonEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('TextedPerson')
export class TextedPerson {
  @Field(() => ID) personId: string;
  @Field(() => String) kind: string;
  @Field(() => String) name: string;
  @Field(() => ID) familyId: string;
  @Field(() => String, { nullable: true, description: 'The person whose text goes to the same number.' })
  withName: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the hours let it go.' })
  waitsUntil: Date | null;
}

@ObjectType('TextedPersonEdge')
export class TextedPersonEdge {
  @Field(() => String) cursor: string;
  @Field(() => TextedPerson) node: TextedPerson;
}

@ObjectType('TextedPersonConnection')
export class TextedPersonConnection {
  @Field(() => [TextedPersonEdge]) edges: TextedPersonEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('TextedCount', { description: 'People who get a text, and how.' })
export class TextedCount {
  @Field(() => TextedHowEnum) how: TextedHow;
  @Field(() => Int) people: number;
}

@ArgsType()
export class LeftOutArgs extends PageArgs {
  @Field(() => ObstacleEnum) why: string;
}

@ArgsType()
export class TextedArgs extends PageArgs {
  @Field(() => TextedHowEnum) how: TextedHow;
}
