import { Field, InterfaceType, Int, ObjectType } from 'type-graphql';

/**
 * What somebody is told, in both languages that families read. Staff and API clients read English: what they alone can
 * meet has no Spanish.
 */
export interface Sentence {
  readonly en: string;
  readonly es: string | null;
}

/** A rule said no, in words that can be shown. */
@InterfaceType('Problem')
export abstract class Problem {
  @Field(() => String, {
    description: 'Plain words for whoever asked; Accept-Language: English or Spanish.',
  })
  message: Sentence;
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
