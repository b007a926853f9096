import type { Actor, Decision, Language } from '@optline/domain';
import type { RequestOrigin } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { changeConsent } from './change-consent.js';
import { lockNumbers } from './lock-number.js';
import type { School } from './school.js';

export interface StopToLift {
  readonly school: School;
  readonly number: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly origin: RequestOrigin;
  readonly now: Date;
}

/** Lifts what the office stopped. What the phone said meanwhile that may ask for a stop is looked at before a text goes. */
export async function liftOfficeStop(tx: Tx, lift: StopToLift): Promise<Decision> {
  const { school, number, actor, reason, origin, now } = lift;
  const { organizationId } = school;
  await lockNumbers(tx, organizationId, [number]);
  const stop = await tx.row<{ suppressedAt: Date }>(
    'SELECT suppressed_at FROM suppressions WHERE organization_id = ? AND number = ? AND lifted_at IS NULL',
    [organizationId, number],
  );
  const { ip, userAgent } = origin;
  const { decision } = await changeConsent(
    tx,
    {
      school,
      number,
      request: { kind: 'lift-office-stop', way: 'staff', actor, causeId: newId(), reason },
      because: { evidence: {}, words: reason, email: null, ip, userAgent },
      reviewSubject: null,
    },
    now,
  );
  if (decision.kind === 'changed' && stop !== null)
    for (const text of await unclearSince(tx, lift, stop.suppressedAt)) await lookAt(tx, lift, text);
  return decision;
}

/** A text that might ask for a stop: while the number was stopped there was nothing to decide. */
interface UnclearText {
  readonly id: string;
  readonly toNumber: string;
  readonly body: string;
  readonly rule: string;
  readonly language: Language | null;
  readonly receivedAt: Date;
}

const lookedAtMost = 5;

async function unclearSince(tx: Tx, { school, number }: StopToLift, since: Date): Promise<UnclearText[]> {
  return tx.rows<UnclearText>(
    `SELECT t.id, t.to_number, t.body, t.rule, t.language, t.received_at FROM inbound_texts t
     WHERE t.organization_id = ? AND t.from_number = ? AND t.received_at >= ? AND t.kind = 'unclear'
       AND NOT EXISTS (SELECT 1 FROM reviews r
         WHERE r.organization_id = t.organization_id AND r.number = t.from_number AND r.inbound_text_id = t.id)
     ORDER BY t.received_at DESC, t.id DESC LIMIT ${lookedAtMost}`,
    [school.organizationId, number, since],
  );
}

async function lookAt(tx: Tx, { school, number, now }: StopToLift, text: UnclearText): Promise<void> {
  const { id: inboundTextId, toNumber: ourNumber, body, rule, receivedAt } = text;
  await changeConsent(
    tx,
    {
      school,
      number,
      request: {
        kind: 'open-review',
        way: 'text-reply',
        actor: { kind: 'carrier' },
        causeId: newId(),
        why: 'unclear',
        text: { ourNumber, words: body },
      },
      because: {
        evidence: { inboundTextId, rule, ourNumber },
        words: null,
        email: null,
        ip: null,
        userAgent: null,
      },
      reviewSubject: {
        personId: null,
        inboundTextId,
        providerMessageId: null,
        ourNumber,
        words: null,
        language: text.language ?? 'en',
        receivedAt,
      },
    },
    now,
  );
}
