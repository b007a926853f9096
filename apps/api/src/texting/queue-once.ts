import { TextMessage } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { newId } from '../ids.js';
import { forStaff } from '../sentences.js';
import { queueText } from './queue-text.js';
import type { NewText, TextKind } from './queue-text.js';
import type { TextRequestEntity } from './text-request.entity.js';

/** What a client asked for, under a name of its own making. Another organization’s requests are others. */
export interface TextRequest {
  readonly organizationId: string;
  /** As `requireRequestId` returns it. */
  readonly requestId: string;
}

/** By what two requests for a text are the same. */
export interface SameText {
  readonly kind: TextKind;
  /** As it is sent. */
  readonly body: string;
  /** Whom it is for, or which number where it is for whoever holds that. */
  readonly personId?: string;
  readonly to?: string;
}

interface QueuedBefore extends TextMessage {
  readonly kind: string;
  readonly toNumber: string;
}

/** The text that was queued for a request before, as it is now; `null` where none was. BAD_USER_INPUT for another text. */
export async function textOfRequest(
  sql: Sql,
  { organizationId, requestId }: TextRequest,
  wanted: SameText,
): Promise<TextMessage | null> {
  const row = await sql.row<QueuedBefore>(
    `SELECT m.id, m.body, m.state, m.state_reason, m.created_at, m.kind, m.to_number
     FROM text_requests r JOIN text_messages m ON m.id = r.text_id
     WHERE r.organization_id = ? AND r.request_id = ?`,
    [organizationId, requestId],
  );
  if (row === null) return null;
  const { kind, toNumber, ...text } = row;
  const isSame =
    kind === wanted.kind &&
    text.body === wanted.body &&
    (wanted.to === undefined || toNumber === wanted.to) &&
    (wanted.personId === undefined || (await standsFor(sql, text.id, wanted.personId)));
  if (!isSame) throw badInput(usedBefore);
  return Object.assign(new TextMessage(), text);
}

const usedBefore = forStaff('This requestId was used for another text before. Nothing was sent now.');

async function standsFor(sql: Sql, textId: string, personId: string): Promise<boolean> {
  const row = await sql.row(
    'SELECT message_id FROM text_message_people WHERE message_id = ? AND person_id = ?',
    [textId, personId],
  );
  return row !== null;
}

/** Queues a text, once for its request: of those who ask at the same time, all get the text of the first. */
export async function queueOnce(tx: Tx, requestId: string, text: NewText): Promise<TextMessage> {
  const { organizationId } = text;
  const textId = newId();
  const mine: TextRequestEntity = { organizationId, requestId, textId };
  if ((await tx.insertIgnore('text_requests', [mine])) === 1) await queueText(tx, text, textId);
  const queued = await textOfRequest(tx, { organizationId, requestId }, text);
  if (queued === null) throw new Error('A text was not queued');
  return queued;
}
