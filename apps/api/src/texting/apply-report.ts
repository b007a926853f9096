import type { DeliveryReportInput } from '@optline/schema';
import { lockNumbers } from '../consent/lock-number.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { reopenBroadcast } from './broadcasts/reopen-broadcast.js';
import { applyCarrierBlock } from './carrier-block.js';
import { hearThatItWorks } from './hear-that-it-works.js';
import { answersPhone } from './queue-text.js';
import type { TextKind } from './queue-text.js';
import { triedAgainAfterMs, waitsForCredit } from './without-credit.js';

export interface Report {
  readonly input: DeliveryReportInput;
  /** Whose texts it may be about; `null` is the carrier's own webhook, for every organization. */
  readonly organizationId: string | null;
  readonly now: Date;
}

interface TextRow {
  readonly id: string;
  readonly organizationId: string;
  readonly broadcastId: string | null;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly kind: TextKind;
  readonly state: string;
  readonly attempts: number;
  readonly sequence: number | null;
  readonly createdAt: Date;
  readonly handedOverAt: Date | null;
}

/** Later states outrank earlier ones; a report never takes a text back to an earlier one. */
const rank: ReadonlyMap<string, number> = new Map(
  Object.entries({
    sending: 0,
    unknown: 0,
    'handed-over': 0,
    queued: 0,
    sent: 1,
    delivered: 2,
    undelivered: 2,
    failed: 2,
  }),
);

const final = new Set(['delivered', 'undelivered', 'failed']);
/**
 * What error codes mean. Source: the carrier's list of message error codes: 20 network, 80 temporarily unreachable, 300
 * failed to dispatch, 420 expired in the queue; 50 no such destination, 70 permanently unavailable; 200 a STOP.
 */
const mayBeTriedAgain = new Set(['20', '80', '300', '420']);
const cannotBeReached = new Set(['50', '70']);
const stoppedByCarrier = '200';
/** 900: the account had no credit, so nothing left. */
const noCredit = '900';

/** What the carrier says of a text: applied if it is news, and kept in any case. */
export async function applyReport(tx: Tx, report: Report): Promise<string> {
  const { input, organizationId } = report;
  const found = await findText(tx, input);
  if (found === null || (organizationId !== null && found.organizationId !== organizationId))
    return 'unknown-text';
  await lockNumbers(tx, found.organizationId, [found.toNumber]);
  const text = (await findText(tx, input)) ?? found;
  const wasTriedAgain = await hasFailedBefore(tx, text.id);
  await keep(tx, report, text);
  if (!isNews(input, text)) return 'nothing-new';
  const isForCredit = input.errorCode === noCredit && !answersPhone(text.kind);
  const { broadcastId } = text;
  const mayGoAgain = isForCredit ? waitsForCredit(text) : isTriedAgain(input, text) && !wasTriedAgain;
  const isAgain = mayGoAgain && (await reopenBroadcast(tx, { broadcastId, isForCredit, now: report.now }));
  await (isAgain ? tryAgain(tx, report, text) : settle(tx, report, text));
  await learn(tx, report, text);
  return 'applied';
}

function findText(tx: Tx, { textId, providerMessageId }: DeliveryReportInput): Promise<TextRow | null> {
  const columns = `id, organization_id, broadcast_id, from_number, to_number, kind, state, attempts, sequence, created_at,
    handed_over_at`;
  return textId == null
    ? tx.row<TextRow>(`SELECT ${columns} FROM text_messages WHERE provider_message_id = ?`, [
        providerMessageId,
      ])
    : tx.row<TextRow>(`SELECT ${columns} FROM text_messages WHERE id = ?`, [textId]);
}

async function hasFailedBefore(tx: Tx, textId: string): Promise<boolean> {
  const failures = await tx.count(
    `SELECT COUNT(*) FROM text_reports WHERE text_id = ? AND state IN ('failed', 'undelivered')`,
    [textId],
  );
  return failures > 0;
}

async function keep(
  tx: Tx,
  { input, now }: Report,
  { id, organizationId, attempts }: TextRow,
): Promise<void> {
  await tx.insert('text_reports', {
    id: newId(),
    organizationId,
    textId: id,
    attempt: input.attempt ?? attempts,
    state: input.state.slice(0, 16),
    sequence: input.sequence ?? null,
    errorCode: input.errorCode?.slice(0, 16) ?? null,
    receivedAt: now,
  });
}

function isNews({ state, sequence, attempt }: DeliveryReportInput, text: TextRow): boolean {
  // Of an earlier attempt: the text is on its way anew.
  if (attempt != null && attempt !== text.attempts) return false;
  const newRank = rank.get(state);
  // A text that waits to be tried again has nothing to do with the carrier yet.
  if (newRank === undefined || ['queued', 'withdrawn', 'refused'].includes(text.state)) return false;
  const oldRank = rank.get(text.state) ?? 0;
  if (oldRank === 2) return false;
  if (newRank !== oldRank) return newRank > oldRank;
  return text.state === 'unknown' || text.state === 'sending' || (sequence ?? 0) > (text.sequence ?? -1);
}

/** An answer to a phone would come too late. */
function isTriedAgain({ state, errorCode }: DeliveryReportInput, { kind }: TextRow): boolean {
  return !answersPhone(kind) && state !== 'delivered' && mayBeTriedAgain.has(errorCode ?? '');
}

/** Once, and through the gate again: consent may have ended meanwhile. */
async function tryAgain(tx: Tx, { now }: Report, { id }: TextRow): Promise<void> {
  const dueAt = new Date(now.getTime() + triedAgainAfterMs);
  await tx.update(
    'text_messages',
    {
      state: 'queued',
      stateReason: 'tried-again',
      dueAt,
      reservedUntilAt: null,
      providerMessageId: null,
      sequence: null,
      settledAt: null,
    },
    { id },
  );
}

async function settle(tx: Tx, { input, now }: Report, text: TextRow): Promise<void> {
  await tx.update(
    'text_messages',
    {
      state: input.state === 'queued' ? 'handed-over' : input.state,
      stateReason: null,
      providerMessageId: input.providerMessageId,
      sequence: input.sequence ?? text.sequence,
      errorCode: input.errorCode?.slice(0, 16) ?? null,
      ...(text.handedOverAt === null && { handedOverAt: now }),
      settledAt: final.has(input.state) ? now : null,
    },
    { id: text.id },
  );
}

/** What a report says of the number: that it cannot be reached, that it can, or that it said STOP. */
async function learn(tx: Tx, { input, now }: Report, text: TextRow): Promise<void> {
  const { organizationId, toNumber: number } = text;
  const code = input.errorCode ?? '';
  if (!final.has(input.state)) return;
  if (input.state === 'delivered') await hearThatItWorks(tx, organizationId, number);
  else if (cannotBeReached.has(code))
    await tx.update('numbers', { unusableAt: now, unusableBecause: code }, { organizationId, number });
  else if (code === stoppedByCarrier)
    await applyCarrierBlock(tx, {
      organizationId,
      number,
      ourNumber: text.fromNumber,
      textId: text.id,
      textHandedOverAt: text.handedOverAt ?? text.createdAt,
      now,
    });
}
