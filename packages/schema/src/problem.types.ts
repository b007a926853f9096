import { Field, InterfaceType, ObjectType } from 'type-graphql';

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
