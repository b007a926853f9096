import { Conversation } from '@optline/schema';
import type { NumberSharer } from '@optline/schema';
import type { SignedInPrincipal } from '../../auth/guards.js';
import type { Sql } from '../../db/sql.js';
import { sharersAt } from '../../families/number-sharers.js';
import type { ConversationRow } from './list-conversations.js';

/** Conversations with everybody whose numbers they are. */
export async function presentConversations(
  sql: Sql,
  viewer: SignedInPrincipal,
  rows: readonly ConversationRow[],
): Promise<Conversation[]> {
  const holders = await sharersAt(sql, viewer, new Set(rows.map(({ number }) => number)));
  return rows.map((row) => conversationView(row, holders.get(row.number) ?? []));
}

export function conversationView(
  { id, number, lastHeardAt, lastInboundId, isUnread, body, kind }: ConversationRow,
  holders: NumberSharer[],
): Conversation {
  return Object.assign(new Conversation(), {
    id,
    number,
    holders,
    lastBody: body,
    lastKind: kind,
    lastReceivedId: lastInboundId,
    lastHeardAt,
    isUnread,
  });
}
