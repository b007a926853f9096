import {
  Conversation,
  ConversationConnection,
  ConversationsArgs,
  PageArgs,
  PersonTextConnection,
  ReplyInput,
  SendTextResult,
  TextRefused,
} from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { page } from '../../connection.js';
import type { Context } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import { notFound } from '../../errors.js';
import { requireRequestId } from '../../outbox/request-id.js';
import { readerOfConsent, staffWithTexting } from '../../record/who-may-read.js';
import { readMessage } from '../read-body.js';
import { requireMaySend } from '../send-text.resolver.js';
import { conversationView, presentConversations } from './conversation-view.js';
import { textsOfNumber } from './conversation-texts.js';
import {
  conversationById,
  conversationCursor,
  countUnread,
  listConversations,
} from './list-conversations.js';
import { reply, whyNoReply } from './reply.js';

const readers = 'Staff with a texting permission, API tokens with consent:read.';

/** What comes back from the phones, one conversation for each. */
@Resolver(() => Conversation)
export class InboxResolver {
  @Query(() => ConversationConnection, { description: `Those heard last first. ${readers}` })
  async conversations(
    @Args(() => ConversationsArgs) { search, unread, first, after }: ConversationsArgs,
    @Ctx() context: Context,
  ): Promise<ConversationConnection> {
    const who = readerOfConsent(context);
    const sql = context.house.db.read;
    const { organizationId } = who;
    const rows = await listConversations(sql, { organizationId, search, unread, first, after });
    const shown = await presentConversations(sql, who, rows.slice(0, first));
    const found = new Map(shown.map((one) => [one.id, one]));
    return {
      ...page({
        rows,
        first,
        cursor: conversationCursor,
        node: (row) => found.get(row.id) ?? conversationView(row, []),
      }),
      unread: await countUnread(sql, organizationId),
    };
  }

  @Query(() => Conversation, { description: readers })
  async conversation(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Conversation> {
    return present(context, id);
  }

  @FieldResolver(() => PersonTextConnection, {
    description: 'To and from the phone, whoever held it; the newest first.',
  })
  texts(
    @Root() { number }: Conversation,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<PersonTextConnection> {
    const { organizationId } = readerOfConsent(context);
    return textsOfNumber(context.house.db.read, { organizationId, number, first, after });
  }

  @FieldResolver(() => TextRefused, {
    nullable: true,
    description: 'Why a reply would not go now. It is asked again when one is sent.',
  })
  async whyNoReply(@Root() { id }: Conversation, @Ctx() context: Context): Promise<TextRefused | null> {
    const { organizationId } = readerOfConsent(context);
    const { db, now } = context.house;
    const row = await conversationById(db.read, organizationId, id);
    return row === null ? null : whyNoReply(db.read, { organizationId, row, now: now() });
  }

  @Mutation(() => SendTextResult, {
    description:
      'Stands for everybody at the number who may be texted. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async replyToConversation(
    @Arg('input', () => ReplyInput) { requestId, conversationId, body }: ReplyInput,
    @Ctx() context: Context,
  ): Promise<typeof SendTextResult> {
    const who = requireMaySend(context);
    const { db, now } = context.house;
    const text = { who, requestId: requireRequestId(requestId), conversationId, body: readMessage(body) };
    return inTransaction(db, (tx) => reply(tx, { ...text, now: now() }));
  }

  @Mutation(() => Conversation, {
    description:
      'For the whole school, as long as nothing was heard after what was seen. Staff with a texting permission.',
  })
  async markConversationRead(
    @Arg('id', () => ID) id: string,
    @Arg('lastReceivedId', () => ID) lastReceivedId: string,
    @Ctx() context: Context,
  ): Promise<Conversation> {
    return mark(context, { id, lastInboundId: lastReceivedId }, false);
  }

  @Mutation(() => Conversation, { description: 'For the whole school. Staff with a texting permission.' })
  async markConversationUnread(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<Conversation> {
    return mark(context, { id }, true);
  }
}

async function mark(
  context: Context,
  which: { readonly id: string; readonly lastInboundId?: string },
  isUnread: boolean,
): Promise<Conversation> {
  const { organizationId } = staffWithTexting(context);
  const { db, now } = context.house;
  const marked = { isUnread, markedAt: now() };
  await inTransaction(db, (tx) =>
    tx.update('conversations', marked, { ...which, organizationId, isUnread: !isUnread }),
  );
  return present(context, which.id);
}

async function present(context: Context, id: string): Promise<Conversation> {
  const who = readerOfConsent(context);
  const sql = context.house.db.read;
  const row = await conversationById(sql, who.organizationId, id);
  const [shown] = await presentConversations(sql, who, row === null ? [] : [row]);
  if (shown === undefined) throw notFound('conversation');
  return shown;
}
