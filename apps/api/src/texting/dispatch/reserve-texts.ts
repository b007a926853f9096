import type { Sql } from '../../db/sql.js';
import { placeholders } from '../../db/sql.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import type { House } from '../../house.js';
import { SendRates } from './send-rates.js';
import type { Rate } from './send-rates.js';

/** A text that this dispatcher means to send next. */
export interface ReservedText {
  readonly id: string;
  readonly organizationId: string;
}

export interface Reservation {
  readonly texts: readonly ReservedText[];
  /** Our numbers from which the carrier takes no more texts at this moment. */
  readonly busyNumbers: readonly string[];
}

interface Candidate extends ReservedText {
  readonly fromNumber: string;
}

/** Longer than any text takes that is not given up. */
const reservedForMs = 30_000;
const againAfterMs = 2000;
const defaultPerMinute = 60;

/**
 * Reserves due texts, those with the lowest priority number first and the oldest of these, as many as the rates of the
 * account and of the numbers allow. A reservation shares the work between dispatchers and is no claim: the gate is
 * asked when the text is claimed.
 *
 * @param busyNumbers our numbers that are passed over, since they were found busy a moment ago.
 */
export async function reserveTexts(
  house: House,
  { atMost, busyNumbers }: { atMost: number; busyNumbers: readonly string[] },
): Promise<Reservation> {
  const now = house.now();
  const wish = { atMost, busyNumbers, now };
  // Most of the time there is nothing to do: finding that out needs no lock.
  if ((await dueTexts(house.db.read, { ...wish, atMost: 1 })).length === 0)
    return { texts: [], busyNumbers: [] };
  return inTransaction(house.db, (tx) => reserve(tx, house, wish));
}

/** Lets a text whose claim failed be reserved anew in a moment. One that is on its way is left as it is. */
export function reserveAgainSoon(house: House, { id }: ReservedText): Promise<unknown> {
  const at = new Date(house.now().getTime() + againAfterMs);
  return inTransaction(house.db, (tx) =>
    tx.update('text_messages', { reservedUntilAt: at }, { id, state: 'queued' }),
  );
}

interface Wish {
  readonly atMost: number;
  readonly busyNumbers: readonly string[];
  readonly now: Date;
}

async function reserve(tx: Tx, { config }: House, wish: Wish): Promise<Reservation> {
  const { now } = wish;
  const found = await dueTexts(tx, wish, tx.skipLockedClause);
  const account = { key: `account:${config.plivo.authId}`, perMinute: config.plivo.textsPerSecond * 60 };
  const numbers = [...new Set(found.map(({ fromNumber }) => fromNumber))];
  const rates = await SendRates.open(tx, [account, ...(await ratesOf(tx, numbers))], now);
  const texts = found.filter(({ fromNumber }) => rates.take([account.key, keyOf(fromNumber)]));
  await rates.save();
  if (texts.length > 0)
    await tx.run(
      `UPDATE text_messages SET reserved_until_at = ? WHERE id IN (${placeholders(texts.length)})`,
      [new Date(now.getTime() + reservedForMs), ...texts.map(({ id }) => id)],
    );
  const waiting = found.filter((text) => !texts.includes(text));
  return { texts, busyNumbers: [...new Set(waiting.map(({ fromNumber }) => fromNumber))] };
}

/** What one person asked for, and answers to a phone, before what goes to many. */
async function dueTexts(sql: Sql, wish: Wish, lock = ''): Promise<Candidate[]> {
  const toFew = { where: 'priority < 2', params: [], order: 'priority, due_at, id', lock };
  const found = await dueOf(sql, wish, toFew);
  if (found.length >= wish.atMost) return found;
  for (const broadcastId of await broadcastsUnderWay(sql)) {
    const left = { ...wish, atMost: wish.atMost - found.length };
    const toMany = { where: 'broadcast_id = ?', params: [broadcastId], order: 'due_at, id', lock };
    found.push(...(await dueOf(sql, left, toMany)));
    if (found.length >= wish.atMost) break;
  }
  return found;
}

interface Among {
  readonly where: string;
  readonly params: readonly string[];
  /** As an index has them: a hundred thousand queued texts are not sorted to find one. */
  readonly order: string;
  readonly lock: string;
}

function dueOf(sql: Sql, { atMost, busyNumbers, now }: Wish, among: Among): Promise<Candidate[]> {
  const passedOver =
    busyNumbers.length === 0 ? '' : `AND from_number NOT IN (${placeholders(busyNumbers.length)})`;
  return sql.rows<Candidate>(
    `SELECT id, organization_id, from_number FROM text_messages
     WHERE state = 'queued' AND ${among.where} AND due_at <= ? AND (reserved_until_at IS NULL OR reserved_until_at < ?) ${passedOver}
     ORDER BY ${among.order} LIMIT ${atMost} ${among.lock}`,
    [...among.params, now, now, ...busyNumbers],
  );
}

/** In no fixed order, so that a long broadcast of one school never stands before a short one of another. */
async function broadcastsUnderWay(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT b.id FROM broadcasts b JOIN organizations o ON o.id = b.organization_id
     WHERE b.state = 'sending' AND o.sending_paused_at IS NULL`,
  );
  return rows
    .map(({ id }) => ({ id, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

function keyOf(number: string): string {
  return `number:${number}`;
}

/** The same number may have belonged to several schools, one after the other: the present one's speed counts. */
async function ratesOf(tx: Tx, numbers: readonly string[]): Promise<Rate[]> {
  if (numbers.length === 0) return [];
  const rows = await tx.rows<{ number: string; textsPerMinute: number }>(
    `SELECT number, texts_per_minute FROM texting_numbers WHERE number IN (${placeholders(numbers.length)})
     ORDER BY (retired_at IS NULL), retired_at`,
    numbers,
  );
  const speeds = new Map(rows.map(({ number, textsPerMinute }) => [number, textsPerMinute]));
  return numbers.map((number) => ({ key: keyOf(number), perMinute: speeds.get(number) ?? defaultPerMinute }));
}
