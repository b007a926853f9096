import { hoursEndBefore, isAdult, nextWithinHours, secondsLeft } from '@optline/domain';
import type { Answer, GatePerson, MayNotReason } from '@optline/domain';
import { isAwaited, whyNotToAsk } from '../../consent/confirmations/who-waits.js';
import { loadStanding } from '../../consent/load-standing.js';
import { lockNumbers } from '../../consent/lock-number.js';
import { loadSchool } from '../../consent/school.js';
import type { School } from '../../consent/school.js';
import type { Tx } from '../../db/transaction.js';
import { clocksOfNumber } from '../clocks-of-number.js';
import { confirmStopByEmail } from '../confirm-stop-by-email.js';
import { hindranceAt, hindranceOfNumber } from '../gate-at.js';
import { answersPhone } from '../queue-text.js';
import type { TextKind } from '../queue-text.js';
import { senderInPlaceOf } from '../sender.js';
import type { ReservedText } from './reserve-texts.js';

export interface TextRow {
  readonly id: string;
  readonly organizationId: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly body: string;
  readonly kind: TextKind;
  readonly causeId: string | null;
  readonly expiresAt: Date | null;
  readonly isBoundToHours: boolean;
  readonly broadcastId: string | null;
  readonly createdAt: Date;
}

/** A text that is about to be handed to the carrier. */
export interface ClaimedText {
  readonly text: TextRow;
  readonly claimedAt: Date;
  /** From 1. */
  readonly attempt: number;
  /** What the carrier has not delivered by then it gives up. */
  readonly dropsAt: Date;
  readonly subaccount: string | null;
  readonly webhookSecret: string;
}

export interface Claiming {
  readonly reserved: ReservedText;
  /** The claim of this dispatcher that became too old before the request began. */
  readonly earlier: ClaimedText | null;
  readonly now: Date;
}

export const shortestExpirySeconds = 10;
/** The carrier keeps no text for less, and a claim holds for a second: so long before their end the hours are over. */
const closesEarlySeconds = shortestExpirySeconds + 1;
const pausedForMs = 60_000;
const awaitedForMs = 60 * 60_000;
/** At the carrier no longer than this: what waits there longer would be news of yesterday. */
const waitsAtCarrierMs = 5 * 60_000;

/** Asks the gate and claims the text, under its number's lock. `null`: it is not to be sent, or not now. */
export async function claimText(tx: Tx, { reserved, earlier, now }: Claiming): Promise<ClaimedText | null> {
  const { organizationId } = reserved;
  const found = await tx.row<TextRow & { webhookSecret: string }>(
    `SELECT m.id, m.organization_id, m.from_number, m.to_number, m.body, m.kind, m.cause_id, m.expires_at,
       m.is_bound_to_hours, m.broadcast_id, m.created_at, o.webhook_secret
     FROM text_messages m JOIN organizations o ON o.id = m.organization_id
     WHERE m.id = ? AND m.organization_id = ?`,
    [reserved.id, organizationId],
  );
  if (found === null) return null;
  const { webhookSecret, ...text } = found;
  await lockNumbers(tx, organizationId, [text.toNumber]);
  // Read again: only now can nobody else change it.
  const state = await tx.row<{ state: string; attempts: number; handedOverAt: Date | null }>(
    `SELECT state, attempts, handed_over_at FROM text_messages WHERE id = ? ${tx.lockClause}`,
    [text.id],
  );
  if (state === null || !isOurs(state, earlier)) return null;
  const school = await loadSchool(tx, organizationId, now);
  const claim = { school, text, earlier, now };
  const sender = await senderInPlaceOf(tx, organizationId, text.fromNumber);
  if (answersPhone(text.kind) && sender !== text.fromNumber) return refuse(tx, claim, 'number-retired');
  if (sender === null) return refuse(tx, claim, 'no-sender');
  if (sender !== text.fromNumber) return passOn(tx, claim, sender);
  const atCarrierUntil = await putOffOrUntil(tx, claim);
  if (atCarrierUntil === null) return null;
  const refusal = await refusalOf(tx, claim);
  if (refusal !== null) return refuse(tx, claim, refusal);
  const attempt = state.attempts + (earlier === null ? 1 : 0);
  // From before the request: a START that is heard while it is under way is newer than its refusal.
  await tx.update(
    'text_messages',
    { state: 'sending', stateReason: null, attempts: attempt, handedOverAt: now },
    { id: text.id },
  );
  const { carrierSubaccount: subaccount } = school;
  const { expiresAt } = text;
  const dropsAt = expiresAt !== null && expiresAt < atCarrierUntil ? expiresAt : atCarrierUntil;
  return { text, claimedAt: now, attempt, dropsAt, subaccount, webhookSecret };
}

/** It waits to be claimed, or this dispatcher has claimed it and the request has not begun. */
function isOurs(
  { state, handedOverAt }: { state: string; handedOverAt: Date | null },
  earlier: ClaimedText | null,
): boolean {
  if (earlier === null) return state === 'queued';
  return state === 'sending' && handedOverAt?.getTime() === earlier.claimedAt.getTime();
}

/** Takes a claim back: its request did not begin. */
export async function giveBack(tx: Tx, claimed: ClaimedText, now: Date): Promise<void> {
  const { text, claimedAt } = claimed;
  await lockNumbers(tx, text.organizationId, [text.toNumber]);
  await tx.update(
    'text_messages',
    { state: 'queued', dueAt: now, reservedUntilAt: null, ...asBefore(claimed) },
    { id: text.id, state: 'sending', handedOverAt: claimedAt },
  );
}

/** Its request did not begin, so it was never on its way. */
function asBefore(earlier: ClaimedText | null) {
  return earlier === null ? {} : { attempts: earlier.attempt - 1, handedOverAt: null, stopHeardAt: null };
}

/** Its number was retired: it waits for its turn at the one that the school texts from now. */
async function passOn(tx: Tx, { text, earlier }: Claim, sender: string): Promise<null> {
  await tx.update(
    'text_messages',
    { fromNumber: sender, state: 'queued', reservedUntilAt: null, ...asBefore(earlier) },
    { id: text.id },
  );
  return null;
}

interface Claim {
  readonly school: School;
  readonly text: TextRow;
  readonly earlier: ClaimedText | null;
  readonly now: Date;
}

/**
 * Until when the carrier may deliver it. `null` where sending is paused, or the hours are over: it waits, and is asked
 * anew then.
 */
async function putOffOrUntil(tx: Tx, { school, text, earlier, now }: Claim): Promise<Date | null> {
  const waits = { state: 'queued', reservedUntilAt: null, ...asBefore(earlier) };
  if (text.broadcastId !== null && !(await isSending(tx, text.broadcastId))) {
    await tx.update('text_messages', waits, { id: text.id });
    return null;
  }
  const wait = async (dueAt: Date, because: object): Promise<null> => {
    await tx.update('text_messages', { ...waits, dueAt, ...because }, { id: text.id });
    return null;
  };
  if (school.isPaused && !answersPhone(text.kind))
    return wait(new Date(now.getTime() + pausedForMs), { stateReason: 'paused' });
  const limit = new Date(now.getTime() + waitsAtCarrierMs);
  if (!keepsToHours(text, now)) return limit;
  const { hours } = school;
  const clocks = await clocksOfNumber(tx, school, text.toNumber);
  const isOpen = nextWithinHours(hours, clocks, now) <= now;
  const end = isOpen ? (hoursEndBefore(limit, { hours, clocks, now }) ?? limit) : now;
  if (isOpen && secondsLeft(end, now) >= closesEarlySeconds) return end;
  const opening = nextWithinHours(hours, clocks, end);
  return wait(opening, { stateReason: 'outside-hours', hoursUntilAt: opening });
}

/** Whoever waits for an answer has gone to bed when it is an hour late: then it keeps to the hours like any text. */
function keepsToHours({ isBoundToHours, broadcastId, kind, createdAt }: TextRow, now: Date): boolean {
  const isLate = now.getTime() - createdAt.getTime() > awaitedForMs;
  return isBoundToHours || (broadcastId === null && !answersPhone(kind) && isLate);
}

/** Read in this unit of work: who has paused or cancelled a broadcast sees nothing more of it leave. */
async function isSending(tx: Tx, broadcastId: string): Promise<boolean> {
  const row = await tx.row<{ state: string }>('SELECT state FROM broadcasts WHERE id = ?', [broadcastId]);
  return row?.state === 'sending';
}

type Refusal = MayNotReason | 'expired' | 'lifted' | 'no-sender' | 'number-retired';

async function refusalOf(tx: Tx, { school, text, now }: Claim): Promise<Refusal | null> {
  if (text.expiresAt !== null && secondsLeft(text.expiresAt, now) < shortestExpirySeconds) return 'expired';
  if (text.kind === 'help-answer') return null;
  const standing = await loadStanding(tx, school, text.toNumber);
  if (text.kind === 'stop-confirmation') return standing.suppression === null ? 'lifted' : null;
  if (text.kind === 'start-answer') return standing.suppression === null ? null : 'suppressed';
  const at = { standing, from: text.fromNumber, number: text.toNumber, isPaused: school.isPaused };
  if (text.kind === 'test') return hindranceOfNumber(at);
  if (text.kind === 'confirmation')
    return (
      whyNotToAsk(at) ??
      ((await isAwaited(tx, text.id, { ...at, organizationId: school.organizationId })) ? null : 'no-people')
    );
  const people = await peopleOf(tx, text.id, school);
  const hindered = people.filter((person) => hindranceAt(at, [person]) !== null);
  if (hindered.length === people.length) return hindranceAt(at, people);
  // For the others alone: it may have been given back by the carrier, or been queued while somebody said No.
  // They are off it before it is claimed.
  const withdrawnAt = new Date(now.getTime() - 1);
  for (const { personId } of hindered)
    await tx.update('text_message_people', { withdrawnAt }, { messageId: text.id, personId });
  return null;
}

interface GateRow {
  personId: string;
  kind: 'contact' | 'student';
  birthOn: string | null;
  archivedAt: Date | null;
  cellPhone: string | null;
  answer: Answer | null;
  adultYesBy: string | null;
}

async function peopleOf(tx: Tx, textId: string, school: School): Promise<GatePerson[]> {
  const rows = await tx.rows<GateRow>(
    `SELECT p.id AS person_id, p.kind, p.birth_on, p.archived_at, p.cell_phone, c.answer, c.adult_yes_by
     FROM text_message_people mp JOIN people p ON p.id = mp.person_id
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     WHERE mp.message_id = ? AND mp.withdrawn_at IS NULL`,
    [textId],
  );
  return rows.map((row) => ({
    personId: row.personId,
    answer: row.answer ?? ('never-asked' as const),
    isArchived: row.archivedAt !== null,
    isAdult: isAdult(row.kind, row.birthOn, school.today),
    adultYesBy: row.adultYesBy,
    number: row.cellPhone,
  }));
}

async function refuse(tx: Tx, { school, text, earlier, now }: Claim, why: Refusal): Promise<null> {
  const state = why === 'expired' ? 'failed' : 'refused';
  await tx.update(
    'text_messages',
    { state, stateReason: why, settledAt: now, ...asBefore(earlier) },
    { id: text.id },
  );
  if ((why === 'expired' || why === 'number-retired') && text.kind === 'stop-confirmation')
    await confirmStopByEmail(tx, { school, number: text.toNumber, causeId: text.causeId, now });
  return null;
}
