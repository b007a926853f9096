import { assertNever } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';

/**
 * What a text is for. `message` and `sign-up` pass the gate; `confirmation` asks whether the phone agrees, `test` goes to
 * the phone of the staff user who wrote it: they are sent where nothing stands against the number; the others answer a text that the phone just sent.
 */
export type TextKind =
  'message' | 'sign-up' | 'confirmation' | 'test' | 'stop-confirmation' | 'start-answer' | 'help-answer';

export interface NewText {
  readonly organizationId: string;
  readonly broadcastId?: string;
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
  /** Not handed over before this; at once unless given. For a text that waits for the hours: their opening. */
  readonly dueAt?: Date;
  /** It waits for the hours of the school and of the phone. Answers to a phone's own text never do. */
  readonly isBoundToHours?: boolean;
  readonly now: Date;
}

/** Queues a text: the row is its place in the queue. Returns its id. */
export async function queueText(tx: Tx, text: NewText, id = newId()): Promise<string> {
  const row = textRow(text, id);
  await tx.insert('text_messages', row);
  if (text.personIds.length > 0) await tx.insert('text_message_people', peopleRows(row.id, text));
  return row.id;
}

/** The row of a text that waits to be sent. */
export function textRow(text: NewText, id = newId()) {
  const { organizationId, now, broadcastId = null, dueAt = now, isBoundToHours = false } = text;
  const waitsForHours = isBoundToHours && dueAt > now;
  return {
    id,
    organizationId,
    broadcastId,
    fromNumber: text.from,
    toNumber: text.to,
    body: text.body,
    kind: text.kind,
    state: 'queued',
    stateReason: waitsForHours ? 'outside-hours' : null,
    priority: broadcastId === null ? priorityOf(text.kind) : toMany,
    dueAt,
    isBoundToHours,
    hoursUntilAt: waitsForHours ? dueAt : null,
    attempts: 0,
    reservedUntilAt: null,
    providerMessageId: null,
    sequence: null,
    errorCode: null,
    causeId: text.causeId,
    requestedBy: text.requestedBy,
    createdAt: now,
    expiresAt: text.expiresAt,
    handedOverAt: null,
    stopHeardAt: null,
    settledAt: null,
  };
}

/** Whom a text stands for. */
export function peopleRows(
  messageId: string,
  { personIds, organizationId }: Pick<NewText, 'personIds' | 'organizationId'>,
) {
  return personIds.map((personId) => ({ messageId, personId, organizationId, withdrawnAt: null }));
}

/**
 * Whether it answers a text that the phone just sent: from the number that was texted, at once or not at all. It needs no
 * consent, but it must still be true.
 */
export function answersPhone(kind: TextKind): boolean {
  return priorityOf(kind) === toPhone;
}

const toPhone = 0;
/** What goes to many goes last. */
const toMany = 2;

/** Answers go before what somebody else wrote: the confirmation of a STOP has five minutes. */
function priorityOf(kind: TextKind): number {
  switch (kind) {
    case 'stop-confirmation':
    case 'start-answer':
    case 'help-answer':
      return toPhone;
    case 'message':
    case 'sign-up':
    case 'confirmation':
    case 'test':
      return 1;
    default:
      return assertNever(kind);
  }
}
