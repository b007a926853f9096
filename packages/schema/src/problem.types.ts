import { Field, InterfaceType, Int, ObjectType } from 'type-graphql';

/** A rule said no, in words that can be shown. */
@InterfaceType('Problem')
export abstract class Problem {
  @Field(() => String, { description: 'One or two plain sentences for the person who asked.' })
  message: string;
}

@ObjectType('PageInfo')
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

@ObjectType('ListTotal', { description: 'How many there are in all; counted no further than 10,000.' })
export class ListTotal {
  @Field(() => Int) count: number;
  @Field(() => Boolean, { description: 'There are more than that.' }) isMore: boolean;
}
