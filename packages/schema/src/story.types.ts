import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { ConsentRecord } from './consent.results.js';
import { InvitationResultEnum } from './enums.types.js';
import type { InvitationResult } from './invitations.types.js';
import { PageInfo } from './problem.types.js';
import { PersonText } from './texting.types.js';

@ObjectType('AskedByEmail', { description: 'An e-mail with CLICK HERE that asked about somebody.' })
export class AskedByEmail {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => String, { description: 'Whom it went to: the person, or an adult of their family.' })
  to: string;
  @Field(() => ID, { nullable: true, description: 'The invitation to many that it was one of.' })
  runId: string | null;
  @Field(() => Boolean) isReminder: boolean;
  @Field(() => InvitationResultEnum, {
    nullable: true,
    description: 'What became of it, never yes or no; absent for a single texting e-mail.',
  })
  result: InvitationResult | null;
}

export const StoryEntry = createUnionType({
  name: 'StoryEntry',
  types: () => [ConsentRecord, AskedByEmail, PersonText] as const,
});

@ObjectType('StoryEdge')
export class StoryEdge {
  @Field(() => String) cursor: string;
  @Field(() => StoryEntry) node: typeof StoryEntry;
}

@ObjectType('StoryConnection')
export class StoryConnection {
  @Field(() => [StoryEdge]) edges: StoryEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
