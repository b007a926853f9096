import { mayText } from '@optline/domain';
import type { Tx } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import { confirmationText } from '../../notices/templates/texts.js';
import { queueText } from '../../texting/queue-text.js';
import { senderOf } from '../../texting/sender.js';
import { loadStanding } from '../load-standing.js';
import { lockNumbers } from '../lock-number.js';
import type { School } from '../school.js';

const dayMs = 24 * 60 * 60_000;
/** So long an answer counts, and so long the number is not asked again. */
const validForMs = 7 * dayMs;

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
 * awaited joins it. A number that is suppressed, held, blocked or unusable is not asked, and nothing changes there.
 *
 * @returns whether an answer is awaited.
 */
export async function askForConfirmation(tx: Tx, asked: ConfirmationAsked): Promise<boolean> {
  const { school, number, subjects, now } = asked;
  const { organizationId } = school;
  await lockNumbers(tx, organizationId, [number]);
  const from = await senderOf(tx, organizationId);
  if (from === null || (await standsAgainst(tx, asked, from))) return false;
  const pending = await tx.row<{ textId: string; askedAt: Date; expiresAt: Date }>(
    `SELECT text_id, asked_at, expires_at FROM confirmations
     WHERE organization_id = ? AND number = ? AND expires_at > ? ORDER BY id DESC LIMIT 1`,
    [organizationId, number, now],
  );
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

async function standsAgainst(tx: Tx, { school, number: to }: ConfirmationAsked, fromNumber: string) {
  const { suppression, pairs, openReviews, isUnusable } = await loadStanding(tx, school, to);
  const gate = mayText({
    fromNumber,
    to,
    suppression,
    pairs,
    openReviews,
    isUnusable,
    people: [],
    organizationPaused: false,
  });
  return gate.kind === 'may-not' && gate.why !== 'no-people';
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
