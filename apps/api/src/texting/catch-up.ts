import { isE164 } from '@optline/domain';
import { changeConsent } from '../consent/change-consent.js';
import { lockNumbers } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { CarrierInbound } from '../gateways/sms.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { textingNumberFor } from './texting-number-for.js';
import type { TextingNumberRow } from './texting-number-for.js';

const minuteMs = 60_000;
/** The carrier's list may lag, and what it lists late must not be passed over. */
const overlapMs = 15 * minuteMs;
const firstReachMs = 24 * 60 * minuteMs;
/** A webhook may still be on its way. */
const graceMs = 2 * minuteMs;
const comparedAtOnce = 50;

/**
 * Compares the carrier's list of inbound messages with ours. One that never reached us may have been a STOP, and the
 * list holds no texts: its number is held and the office is told to look it up.
 *
 * @param stopping ends it early; what was compared until then is compared again.
 * @returns how many numbers were held.
 * @throws GatewayError when the carrier cannot be asked; the same time is compared again.
 */
export async function catchUp(house: House, stopping?: AbortSignal): Promise<number> {
  const startedAt = house.now();
  const since = await comparedUntil(house.db.read, startedAt);
  if (since === null) return 0;
  const until = new Date(startedAt.getTime() - graceMs);
  let held = 0;
  let batch: CarrierInbound[] = [];
  for await (const inbound of house.sms.listInbound({ since, until })) {
    if (stopping?.aborted === true) return held;
    batch.push(inbound);
    if (batch.length < comparedAtOnce) continue;
    held += await holdMissed(house, batch);
    batch = [];
  }
  held += await holdMissed(house, batch);
  await inTransaction(house.db, (tx) =>
    tx.run(
      `UPDATE organizations SET caught_up_at = ?
       WHERE created_at <= ? AND (caught_up_at IS NULL OR caught_up_at < ?)`,
      [until, startedAt, until],
    ),
  );
  return held;
}

/** From when on something may be missing; `null` when there is no school yet. */
async function comparedUntil(sql: Sql, now: Date): Promise<Date | null> {
  const organizations = await sql.rows<{ caughtUpAt: Date | null }>('SELECT caught_up_at FROM organizations');
  if (organizations.length === 0) return null;
  const first = now.getTime() - firstReachMs;
  const starts = organizations.map(({ caughtUpAt }) =>
    caughtUpAt === null ? first : caughtUpAt.getTime() - overlapMs,
  );
  return new Date(Math.min(...starts));
}

async function holdMissed(house: House, listed: readonly CarrierInbound[]): Promise<number> {
  if (listed.length === 0) return 0;
  const known = await knownIds(
    house.db.read,
    listed.map(({ providerMessageId }) => providerMessageId),
  );
  let held = 0;
  for (const inbound of listed) {
    if (known.has(inbound.providerMessageId)) continue;
    const { from, to } = inbound;
    if (from === null || to === null || !isE164(from)) continue;
    const ourNumber = await textingNumberFor(house.db.read, to);
    if (ourNumber === null) continue;
    const now = house.now();
    if (await inTransaction(house.db, (tx) => hold(tx, { inbound, from, ourNumber, now }))) {
      held += 1;
      house.log.error(
        { organization: ourNumber.organizationId },
        'a text never reached us: its number is held',
      );
    }
  }
  return held;
}

async function knownIds(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ providerMessageId: string }>(
    `SELECT provider_message_id FROM inbound_texts
     WHERE provider = 'plivo' AND provider_message_id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Set(rows.map((row) => row.providerMessageId));
}

interface Missed {
  readonly inbound: CarrierInbound;
  readonly from: string;
  readonly ourNumber: TextingNumberRow;
  readonly now: Date;
}

async function hold(tx: Tx, { inbound, from, ourNumber, now }: Missed): Promise<boolean> {
  const { organizationId, number } = ourNumber;
  const { providerMessageId, at } = inbound;
  await lockNumbers(tx, organizationId, [from]);
  if (await isKnownNow(tx, organizationId, providerMessageId)) return false;
  const school = await loadSchool(tx, organizationId, now);
  const { openedReviewId } = await changeConsent(
    tx,
    {
      school,
      number: from,
      request: {
        kind: 'open-review',
        way: 'carrier',
        actor: { kind: 'carrier' },
        causeId: newId(),
        why: 'missed-message',
        text: null,
      },
      because: {
        evidence: { ourNumber: number, carrierTime: at.toISOString() },
        words: null,
        email: null,
        ip: null,
        userAgent: null,
      },
      reviewSubject: {
        personId: null,
        inboundTextId: null,
        providerMessageId,
        ourNumber: number,
        words: null,
        language: school.language === 'es' ? 'es' : 'en',
        receivedAt: at,
      },
    },
    now,
  );
  return openedReviewId !== null;
}

/** Its webhook may be at work on it right now, or another process may have held the number. */
async function isKnownNow(tx: Tx, organizationId: string, providerMessageId: string): Promise<boolean> {
  const arrived = await tx.row(
    `SELECT id FROM inbound_texts WHERE provider = 'plivo' AND provider_message_id = ? ${tx.lockClause}`,
    [providerMessageId],
  );
  if (arrived !== null) return true;
  const review = await tx.row(
    'SELECT id FROM reviews WHERE organization_id = ? AND provider_message_id = ?',
    [organizationId, providerMessageId],
  );
  return review !== null;
}
