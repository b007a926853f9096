import { isAffirmative, isNegative } from '@optline/domain';
import type { SetAnswerRequest } from '@optline/domain';
import { placeholders } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import type { InboundText } from '../../texting/store-inbound.js';
import { changeConsents } from '../change-consent.js';
import type { ChangeWithin } from '../change-consent.js';
import { lockNumbers } from '../lock-number.js';
import { neverArrived } from './ask-for-confirmation.js';
import type { School } from '../school.js';

/** States in which a text has not reached a phone, or never will. */
const neverSeen = [...neverArrived, 'queued'];

interface PendingRow {
  readonly id: string;
  readonly personId: string | null;
  readonly staffUserId: string | null;
  readonly adultPersonId: string | null;
  readonly wordingId: string | null;
  readonly wordingVersion: number | null;
  readonly wordingLanguage: string | null;
}

export interface ConfirmationReply {
  readonly school: School;
  readonly inbound: InboundText;
  /** The carrier brought it, through its verified webhook. */
  readonly isVerified: boolean;
}

/**
 * Takes a bare YES or NO as the answer to a confirmation that is pending for that very number; without one it is an
 * ordinary reply and changes nothing. A YES turns in those who were never asked, and nobody who answered meanwhile. As
 * with a START, only the carrier can bring it: what an API token says of a phone may take consent away, never give it.
 *
 * @returns whether it was such an answer.
 */
export async function answerConfirmation(tx: Tx, reply: ConfirmationReply): Promise<boolean> {
  const { school, inbound, isVerified } = reply;
  const answer = isAffirmative(inbound.body) ? 'yes' : isNegative(inbound.body) ? 'no' : null;
  if (answer === null || (answer === 'yes' && !isVerified)) return false;
  const { organizationId } = school;
  const { fromNumber: number, receivedAt } = inbound;
  await lockNumbers(tx, organizationId, [number]);
  // Whoever was merged since they were asked for is now the other record, where the number is that record's too.
  const asked = await tx.rows<PendingRow & { textState: string }>(
    `SELECT c.id, m.state AS text_state, COALESCE(k.id, c.person_id) AS person_id, c.staff_user_id, c.adult_person_id, c.wording_id,
       w.version AS wording_version, w.language AS wording_language
     FROM confirmations c JOIN text_messages m ON m.id = c.text_id
     LEFT JOIN consent_wordings w ON w.id = c.wording_id
     LEFT JOIN people p ON p.id = c.person_id
     LEFT JOIN people k ON k.id = p.merged_into_id AND k.cell_phone = c.number
     WHERE c.organization_id = ? AND c.number = ? AND c.answered_at IS NULL AND c.expires_at > ? ORDER BY c.id`,
    [organizationId, number, receivedAt],
  );
  // Nobody says Yes to a question that never reached the phone, be it asked beside one that did.
  const pending = asked.filter(({ textState }) => answer === 'no' || !neverSeen.includes(textState));
  if (pending.length === 0) return false;
  await tx.run(
    `UPDATE confirmations SET answered_at = ?, answer = ? WHERE id IN (${placeholders(pending.length)})`,
    [receivedAt, answer, ...pending.map(({ id }) => id)],
  );
  const people = await stillAt(tx, { organizationId, number, pending, answer });
  const changes = people.map((row) => changeOf(reply, row, answer));
  if (changes.length > 0) await changeConsents(tx, { school, changes }, receivedAt);
  if (answer === 'yes') await confirmStaffPhones(tx, { number, pending, now: receivedAt });
  return true;
}

type PendingPerson = PendingRow & { readonly personId: string };

interface Waiting {
  readonly organizationId: string;
  readonly number: string;
  readonly pending: readonly PendingRow[];
  readonly answer: 'yes' | 'no';
}

/**
 * Those whose number it still is, each once, with what they were asked last. A bare No is none of somebody who has
 * answered elsewhere meanwhile: nobody knows what it answers then.
 */
async function stillAt(
  tx: Tx,
  { organizationId, number, pending, answer }: Waiting,
): Promise<PendingPerson[]> {
  const people = pending.filter((row): row is PendingPerson => row.personId !== null);
  if (people.length === 0) return [];
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM people WHERE organization_id = ? AND cell_phone = ? AND id IN (${placeholders(people.length)})
       ${answer === 'no' ? 'AND answer IS NULL' : ''}`,
    [organizationId, number, ...people.map(({ personId }) => personId)],
  );
  const ids = new Set(rows.map(({ id }) => id));
  const still = people.filter(({ personId }) => ids.has(personId));
  return [...new Map(still.map((row) => [row.personId, row])).values()];
}

function changeOf(
  { school, inbound }: ConfirmationReply,
  { id, personId, adultPersonId, wordingId, wordingVersion, wordingLanguage }: PendingPerson,
  answer: 'yes' | 'no',
): ChangeWithin {
  const request: SetAnswerRequest = {
    kind: 'set-answer',
    way: 'registration',
    actor: { kind: 'person', personId },
    causeId: newId(),
    personId,
    answer: answer === 'yes' ? 'in' : 'out',
    seenVersion: null,
    sawWording: wordingId !== null,
    theyAskedForIt: false,
    proof: null,
    actingAdultId: adultPersonId,
    link: null,
    today: school.today,
  };
  const evidence = {
    inboundTextId: inbound.id,
    ourNumber: inbound.toNumber,
    confirmationId: id,
    ...(answer === 'yes' && adultPersonId !== null && { adultPersonId }),
    ...(wordingId !== null && { wordingId }),
    ...(wordingVersion !== null && { wordingVersion }),
    ...(wordingLanguage !== null && { wordingLanguage }),
  };
  return {
    number: inbound.fromNumber,
    request,
    because: { evidence, words: null, email: null, ip: null, userAgent: null },
    reviewSubject: null,
  };
}

async function confirmStaffPhones(
  tx: Tx,
  { number, pending, now }: { number: string; pending: readonly PendingRow[]; now: Date },
): Promise<void> {
  for (const { staffUserId } of pending)
    if (staffUserId !== null)
      await tx.update('staff_users', { cellPhoneConfirmedAt: now }, { id: staffUserId, cellPhone: number });
}
