import { answerAtNewNumber, isNewNumber } from '@optline/domain';
import type { Actor, Answer, WayIn } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { appendRecords } from '../record/append-record.js';
import { withdrawPersonFromTexts } from '../texting/withdraw-texts.js';
import { NO_NUMBER } from './lock-number.js';
import { showAnswer } from './write-answers.js';

/** Somebody whose record gets another number, or none. */
export interface NumberMove {
  readonly organizationId: string;
  readonly personId: string;
  /** E.164, or `null` for none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly way: WayIn;
  readonly actor: Actor;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly now: Date;
}

/** The versions of the answer, so that who saw the one can answer at the other. */
export interface MovedVersions {
  readonly before: number;
  readonly after: number;
}

interface ConsentRow {
  number: string;
  answer: Answer;
  version: number;
  ownNoAt: Date | null;
  phoneStopAt: Date | null;
  lastNoAt: Date | null;
  adultYesBy: string | null;
}

/**
 * Takes somebody's answer along to another number, as far as it goes along: a Yes does not. Both numbers are
 * locked by then. Links that were e-mailed stay: a No by them still counts.
 */
export async function moveNumber(tx: Tx, move: NumberMove): Promise<MovedVersions> {
  const { organizationId, personId, way, actor, now } = move;
  if (!isNewNumber(move.from, move.to)) throw new Error('The number is the same');
  const [from, to] = [move.from ?? NO_NUMBER, move.to ?? NO_NUMBER];
  const rows = await tx.rows<ConsentRow>(
    `SELECT number, answer, version, own_no_at, phone_stop_at, last_no_at, adult_yes_by FROM text_consents
     WHERE person_id = ? AND organization_id = ? AND number IN (?, ?)`,
    [personId, organizationId, from, to],
  );
  const old = rows.find(({ number }) => number === from);
  const version = Math.max(0, ...rows.map((row) => row.version)) + 1;
  const change = answerAtNewNumber({ personId, ...(old ?? neverAsked) });
  // Given up for good: a START at the old number changes nothing for them, even if they get it back.
  await tx.update(
    'text_consents',
    { episodeId: null, answerBeforeEpisode: null },
    { personId, organizationId, number: from },
  );
  const { before, after, ownNoAt, phoneStopAt, lastNoAt, adultYesBy } = change;
  const kept = { answer: after, version, way, changedAt: now, ownNoAt, phoneStopAt, lastNoAt, adultYesBy };
  const row = { personId, number: to, organizationId, ...kept, episodeId: null, answerBeforeEpisode: null };
  const set = Object.keys(row).filter((column) => !unchanging.includes(column)) as Array<keyof typeof row>;
  await tx.upsert('text_consents', row, { key: ['personId', 'number'], set });
  await showAnswer(tx, { organizationId, personIds: [personId], answer: after, way, at: now });
  await withdrawPersonFromTexts(tx, { organizationId, personId, why: 'number-changed', now });
  const { ip, userAgent } = move;
  const evidence = { previousNumber: move.from };
  const because = { causeId: newId(), way, actor, evidence, words: null, email: null, ip, userAgent };
  await appendRecords(tx, { organizationId, because, now }, [
    { kind: 'number-changed', number: move.to, personId, before, after },
  ]);
  return { before: old?.version ?? 0, after: version };
}

const unchanging: readonly string[] = ['personId', 'number', 'organizationId'];

const neverAsked = {
  answer: 'never-asked',
  ownNoAt: null,
  phoneStopAt: null,
  lastNoAt: null,
  adultYesBy: null,
} as const;
