import { isAdult, mayText, secondsLeft } from '@optline/domain';
import type { Answer, MayNotReason } from '@optline/domain';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { loadStanding } from '../consent/load-standing.js';
import { lockNumbers } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import type { TextHandOver } from '../gateways/sms.js';
import type { House } from '../house.js';
import type { Job } from '../outbox/claim.js';
import type { JobResult } from '../outbox/job-result.js';
import { applyCarrierBlock } from './carrier-block.js';
import { confirmStopByEmail } from './confirm-stop-by-email.js';
import type { TextKind } from './queue-text.js';

interface TextRow {
  id: string;
  fromNumber: string;
  toNumber: string;
  body: string;
  kind: TextKind;
  state: string;
  causeId: string | null;
  expiresAt: Date | null;
}

interface ClaimedText {
  readonly text: TextRow;
  readonly subaccount: string | null;
  readonly webhookSecret: string;
}

/** At the carrier no longer than this: what waits there longer would be news of yesterday. */
const waitsAtCarrierSeconds = 300;
const shortestExpirySeconds = 10;

/**
 * Sends one text. The gate is asked in the unit of work that claims the text, under its number's lock, and the
 * request follows at once: a STOP committed before the claim withholds it.
 */
export async function sendText(house: House, job: Job<'send-text'>): Promise<JobResult> {
  const now = house.now();
  const claimed = await inTransaction(house.db, (tx) => claimText(tx, job, now));
  if ('kind' in claimed) return claimed;
  const { text, subaccount, webhookSecret } = claimed;
  const outcome = await house.sms.send({
    from: text.fromNumber,
    to: text.toNumber,
    body: text.body,
    reportUrl: `${house.config.publicBaseUrl}/webhooks/plivo/${webhookSecret}/reports/${text.id}`,
    expirySeconds: expiryOf(text, house.now()),
    subaccount,
  });
  return inTransaction(house.db, (tx) => recordHandOver(tx, { house, job, text, outcome, claimedAt: now }));
}

function expiryOf(text: TextRow, now: Date): number {
  return text.expiresAt === null
    ? waitsAtCarrierSeconds
    : Math.min(waitsAtCarrierSeconds, Math.max(shortestExpirySeconds, secondsLeft(text.expiresAt, now)));
}

async function claimText(tx: Tx, job: Job<'send-text'>, now: Date): Promise<ClaimedText | JobResult> {
  const { textId } = job.payload;
  const { organizationId } = job;
  const row = await tx.row<TextRow & { webhookSecret: string }>(
    `SELECT m.id, m.from_number, m.to_number, m.body, m.kind, m.state, m.cause_id, m.expires_at, o.webhook_secret
     FROM text_messages m JOIN organizations o ON o.id = m.organization_id
     WHERE m.id = ? AND m.organization_id = ?`,
    [textId, organizationId],
  );
  if (row === null) return { kind: 'failed', reason: 'there is no such text' };
  await lockNumbers(tx, organizationId, [row.toNumber]);
  // Read again: only now can nobody else change it.
  const state = await tx.row<{ state: string; providerMessageId: string | null }>(
    `SELECT state, provider_message_id FROM text_messages WHERE id = ? ${tx.lockClause}`,
    [textId],
  );
  if (state?.state === 'sending') {
    await tx.update('text_messages', { state: 'unknown', settledAt: now }, { id: textId });
    return { kind: 'unknown', reason: 'sending was interrupted: whether it was sent is not known' };
  }
  // The carrier has reported of it, so it was sent.
  if (state?.providerMessageId != null) return { kind: 'done', providerMessageId: state.providerMessageId };
  if (state?.state !== 'queued') return { kind: 'withdrawn', reason: 'it was taken back' };
  const school = await loadSchool(tx, organizationId, now);
  const refusal = await refusalOf(tx, { school, text: row, now });
  if (refusal !== null) return refuse(tx, { school, text: row, why: refusal, now });
  // From before the request: a START that is heard while it is under way is newer than its refusal.
  await tx.update('text_messages', { state: 'sending', handedOverAt: now }, { id: textId });
  return { text: row, subaccount: school.carrierSubaccount, webhookSecret: row.webhookSecret };
}

type Refusal = MayNotReason | 'expired' | 'lifted';

interface Claim {
  readonly school: School;
  readonly text: TextRow;
  readonly now: Date;
}

async function refusalOf(tx: Tx, { school, text, now }: Claim): Promise<Refusal | null> {
  if (text.expiresAt !== null && secondsLeft(text.expiresAt, now) < shortestExpirySeconds) return 'expired';
  // Answers to the phone's own text need no consent, but they must still be true.
  if (text.kind === 'help-answer') return null;
  const standing = await loadStanding(tx, school, text.toNumber);
  if (text.kind === 'stop-confirmation') return standing.suppression === null ? 'lifted' : null;
  if (text.kind === 'start-answer') return standing.suppression === null ? null : 'suppressed';
  const gate = mayText({
    fromNumber: text.fromNumber,
    to: text.toNumber,
    people: await peopleOf(tx, text.id, school),
    suppression: standing.suppression,
    pairs: standing.pairs,
    openReviews: standing.openReviews,
    organizationPaused: school.isPaused,
  });
  return gate.kind === 'may' ? null : gate.why;
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

async function peopleOf(tx: Tx, textId: string, school: School) {
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

async function refuse(tx: Tx, { school, text, why, now }: Claim & { why: Refusal }): Promise<JobResult> {
  if (why === 'paused') return { kind: 'again', reason: 'sending is paused' };
  await tx.update(
    'text_messages',
    { state: why === 'expired' ? 'failed' : 'refused', stateReason: why, settledAt: now },
    { id: text.id },
  );
  if (why === 'expired' && text.kind === 'stop-confirmation')
    await confirmStopByEmail(tx, { school, number: text.toNumber, causeId: text.causeId, now });
  return { kind: 'withdrawn', reason: `the gate said no: ${why}` };
}

interface HandOver {
  readonly house: House;
  readonly job: Job<'send-text'>;
  readonly text: TextRow;
  readonly outcome: TextHandOver;
  readonly claimedAt: Date;
}

async function recordHandOver(
  tx: Tx,
  { house, job, text, outcome, claimedAt }: HandOver,
): Promise<JobResult> {
  const now = house.now();
  await lockNumbers(tx, job.organizationId, [text.toNumber]);
  const settle = (set: object) => tx.update('text_messages', set, { id: text.id, state: 'sending' });
  switch (outcome.kind) {
    case 'handed-over': {
      const { providerMessageId } = outcome;
      await settle({ state: 'handed-over', providerMessageId });
      return { kind: 'done', providerMessageId };
    }
    case 'unknown':
      if ((await settle({ state: 'unknown', stateReason: 'unknown' })) === 0) return reported(tx, text.id);
      return { kind: 'unknown', reason: outcome.reason };
    case 'refused': {
      if (outcome.retryable) {
        await settle({ state: 'queued' });
        return { kind: 'again', reason: outcome.reason };
      }
      await settle({ state: 'failed', errorCode: outcome.code.slice(0, 16), settledAt: now });
      if (outcome.stoppedByCarrier)
        await applyCarrierBlock(tx, {
          organizationId: job.organizationId,
          number: text.toNumber,
          ourNumber: text.fromNumber,
          textId: text.id,
          textHandedOverAt: claimedAt,
          now,
        });
      return { kind: 'failed', reason: outcome.reason };
    }
  }
}

/** A report was quicker than the answer to our request: the carrier has the text. */
async function reported(tx: Tx, textId: string): Promise<JobResult> {
  const row = await tx.row<{ providerMessageId: string | null }>(
    'SELECT provider_message_id FROM text_messages WHERE id = ?',
    [textId],
  );
  return { kind: 'done', providerMessageId: row?.providerMessageId ?? null };
}
