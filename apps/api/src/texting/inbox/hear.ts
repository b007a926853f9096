import type { Tx } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import type { InboundText } from '../store-inbound.js';
import type { ConversationEntity } from './conversation.entity.js';

/**
 * Puts a text that came in before those who read the inbox. To be called last in its unit of work: whoever locks
 * numbers as well locks them first.
 */
export async function hear(
  tx: Tx,
  { organizationId, fromNumber, id, receivedAt }: InboundText,
): Promise<void> {
  if (organizationId === null) return;
  await tx.upsert<ConversationEntity>(
    'conversations',
    {
      id: newId(),
      organizationId,
      number: fromNumber,
      lastHeardAt: receivedAt,
      lastInboundId: id,
      isUnread: true,
      markedAt: null,
    },
    { key: ['organizationId', 'number'], set: ['lastHeardAt', 'lastInboundId', 'isUnread'] },
  );
}
