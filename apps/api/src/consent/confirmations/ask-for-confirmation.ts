import { placeholders } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import { confirmationText } from '../../notices/templates/texts.js';
import { queueText } from '../../texting/queue-text.js';
import { senderOf } from '../../texting/sender.js';
import { neverLeft } from '../../texting/welcome-numbers.js';
import { loadStanding } from '../load-standing.js';
import { lockNumbers } from '../lock-number.js';
import type { School } from '../school.js';
import { whyNotToAsk } from './who-waits.js';

const dayMs = 24 * 60 * 60_000;
/** So long an answer counts, and so long the number is not asked again. */
const validForMs = 7 * dayMs;

/** States in which a text reached no phone, and will reach none. */
export const neverArrived = [...neverLeft, 'undelivered'];

/** Whose Yes the phone is to confirm. */
export interface ConfirmationSubject {
  readonly personId: string | null;
  readonly staffUserId: string | null;
  readonly adultPersonId: string | null;
  readonly wordingId: string | null;
}

export interface ConfirmationAsked {
  readonly school: School;
  readonly number: string;
  readonly language: 'en' | 'es';
  readonly subjects: readonly ConfirmationSubject[];
  readonly causeId: string;
  readonly now: Date;
}

/**
 * Asks a phone by text to confirm a Yes that was said elsewhere. One text a number: who comes while an answer is
 * awaited joins it. Where the text never reached the phone, or was answered with YES, the next one is asked for anew. A
 * number that is suppressed, held, blocked or unusable, at which somebody on file said No, or that answered NO within
 * the seven days, is not asked, and nothing changes there.
 *
 * @returns whether an answer is awaited.
 */
export async function askForConfirmation(tx: Tx, asked: ConfirmationAsked): Promise<boolean> {
  const { school, number, subjects, now } = asked;
  const { organizationId } = school;
  await lockNumbers(tx, organizationId, [number]);
  const from = await senderOf(tx, organizationId);
  if (from === null || (await standsAgainst(tx, asked, from))) return false;
  const last = await lastAsked(tx, asked);
  if (last?.answer === 'no') return false;
  const pending = last?.answer === null ? last : null;
  const textId = pending?.textId ?? (await ask(tx, asked, from));
  await tx.insert(
    'confirmations',
    subjects.map((subject) => ({
      id: newId(),
      organizationId,
      number,
      ...subject,
      textId,
      askedAt: pending?.askedAt ?? now,
      expiresAt: pending?.expiresAt ?? new Date(now.getTime() + validForMs),
      answeredAt: null,
      answer: null,
    })),
  );
  return true;
}

interface LastAsked {
  readonly textId: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answer: 'yes' | 'no' | null;
}

/** The last time that the number was asked, where its answer still counts and the text reached the phone or may yet. */
function lastAsked(tx: Tx, { school, number, now }: ConfirmationAsked): Promise<LastAsked | null> {
  return tx.row<LastAsked>(
    `SELECT c.text_id, c.asked_at, c.expires_at, c.answer
     FROM confirmations c JOIN text_messages m ON m.id = c.text_id
     WHERE c.organization_id = ? AND c.number = ? AND c.expires_at > ?
       AND (c.answered_at IS NOT NULL OR m.state NOT IN (${placeholders(neverArrived.length)}))
     ORDER BY c.id DESC LIMIT 1`,
    [school.organizationId, number, now, ...neverArrived],
  );
}

async function standsAgainst(tx: Tx, { school, number }: ConfirmationAsked, from: string): Promise<boolean> {
  const standing = await loadStanding(tx, school, number);
  return whyNotToAsk({ standing, from, number }) !== null;
}

function ask(
  tx: Tx,
  { school, number, language, causeId, now }: ConfirmationAsked,
  from: string,
): Promise<string> {
  return queueText(tx, {
    organizationId: school.organizationId,
    from,
    to: number,
    body: confirmationText({ schoolName: school.name, language }),
    kind: 'confirmation',
    personIds: [],
    causeId,
    requestedBy: null,
    expiresAt: new Date(now.getTime() + dayMs),
    // Whoever gives the number waits for it.
    isBoundToHours: false,
    now,
  });
}
