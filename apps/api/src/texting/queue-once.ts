import { TextMessage } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { queueText } from './queue-text.js';
import type { NewText } from './queue-text.js';
import type { TextRequestEntity } from './text-request.entity.js';

/** What a client asked for, under a name of its own making. Another organization’s requests are others. */
export interface TextRequest {
  readonly organizationId: string;
  /** As `requireRequestId` returns it. */
  readonly requestId: string;
}

/** The text that was queued for a request before, as it is now; `null` where none was. */
export function textOfRequest(
  sql: Sql,
  { organizationId, requestId }: TextRequest,
): Promise<TextMessage | null> {
  return sql
    .row<TextMessage>(
      `SELECT m.id, m.body, m.state, m.state_reason, m.created_at
       FROM text_requests r JOIN text_messages m ON m.id = r.text_id
       WHERE r.organization_id = ? AND r.request_id = ?`,
      [organizationId, requestId],
    )
    .then((row) => (row === null ? null : Object.assign(new TextMessage(), row)));
}

/** Queues a text, once for its request: of those who ask at the same time, all get the text of the first. */
export async function queueOnce(tx: Tx, requestId: string, text: NewText): Promise<TextMessage> {
  const { organizationId } = text;
  const textId = newId();
  const mine: TextRequestEntity = { organizationId, requestId, textId };
  if ((await tx.insertIgnore('text_requests', [mine])) === 1) await queueText(tx, text, textId);
  const queued = await textOfRequest(tx, { organizationId, requestId });
  if (queued === null) throw new Error('A text was not queued');
  return queued;
}
