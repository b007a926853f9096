import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { enqueue } from '../outbox/enqueue.js';

/** `message` passes the gate; the others answer a text that the person just sent. */
export type TextKind = 'message' | 'stop-confirmation' | 'start-answer' | 'help-answer';

export interface NewText {
  readonly organizationId: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly kind: TextKind;
  /** The people it stands for; nobody for an answer to the phone itself. */
  readonly personIds: readonly string[];
  readonly causeId: string | null;
  readonly requestedBy: string | null;
  /** Not handed over after this. */
  readonly expiresAt: Date | null;
  readonly now: Date;
}

/** Queues a text and the job that sends it. Returns its id. */
export async function queueText(tx: Tx, text: NewText): Promise<string> {
  const id = newId();
  const { organizationId, now } = text;
  await tx.insert('text_messages', {
    id,
    organizationId,
    fromNumber: text.from,
    toNumber: text.to,
    body: text.body,
    kind: text.kind,
    state: 'queued',
    stateReason: null,
    providerMessageId: null,
    sequence: null,
    errorCode: null,
    causeId: text.causeId,
    requestedBy: text.requestedBy,
    createdAt: now,
    expiresAt: text.expiresAt,
    handedOverAt: null,
    settledAt: null,
  });
  if (text.personIds.length > 0)
    await tx.insert(
      'text_message_people',
      text.personIds.map((personId) => ({ messageId: id, personId, organizationId, withdrawnAt: null })),
    );
  await enqueue(tx, {
    organizationId,
    kind: 'send-text',
    payload: { textId: id },
    now,
    dedupeKey: `send-text:${id}`,
    ...(text.expiresAt !== null && { deadlineAt: text.expiresAt }),
    ...(text.causeId !== null && { causeId: text.causeId }),
  });
  return id;
}
