import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from './list.args.js';
import { NumberSharer } from './people.types.js';
import { PageInfo } from './problem.types.js';
import { sendsOnceFor } from './texting.types.js';

@ObjectType('Conversation', { description: 'A phone that texted the school.' })
export class Conversation {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'The number of the phone, in E.164.' }) number: string;
  @Field(() => [NumberSharer], { description: 'Everybody whose number it is now.' })
  holders: NumberSharer[];
  @Field(() => String, { description: 'What was heard last.' }) lastBody: string;
  @Field(() => String, { description: 'What that was taken for: see PersonText.' }) lastKind: string;
  @Field(() => ID, { description: 'The text that was heard last.' }) lastReceivedId: string;
  @Field(() => GraphQLISODateTime) lastHeardAt: Date;
  @Field(() => Boolean, { description: 'Nobody of the school has read what was heard last.' })
  isUnread: boolean;
}

@ObjectType('ConversationEdge')
export class ConversationEdge {
  @Field(() => String) cursor: string;
  @Field(() => Conversation) node: Conversation;
}

@ObjectType('ConversationConnection')
export class ConversationConnection {
  @Field(() => [ConversationEdge]) edges: ConversationEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
  @Field(() => Int, { description: 'Unread ones of the whole school; 100 stands for that many or more.' })
  unread: number;
}

@ArgsType()
export class ConversationsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A name, digits of the number, or words of a text that was not sent to many.',
  })
  search: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Unread ones only.' }) unread: boolean;
}

@InputType('ReplyInput')
export class ReplyInput {
  @Field(() => ID, { description: sendsOnceFor }) requestId: string;
  @Field(() => ID) conversationId: string;
  @Field(() => String, { description: '1 to 1600 characters.' }) body: string;
}
