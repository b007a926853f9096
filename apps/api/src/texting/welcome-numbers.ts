import type { School } from '../consent/school.js';
import { among, byId, placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { signUpText } from '../notices/templates/texts.js';
import { signUpWordings } from '../settings/sign-up-text.js';
import { peopleRows, textRow } from './queue-text.js';
import type { NewText } from './queue-text.js';
import { senderOf } from './sender.js';

/** Somebody who said Yes at a number. */
export interface Welcome {
  readonly school: School;
  readonly number: string;
  readonly personId: string;
  readonly causeId: string;
  readonly delaySeconds: number;
  /** The person waits for it, so it does not wait for the hours. */
  readonly isAwaited: boolean;
  readonly now: Date;
}

/** States in which a text never reached a phone. */
export const neverLeft = ['withdrawn', 'refused', 'failed'];

/** A sign-up text that went out or will. */
interface SignUpText {
  readonly id: string;
  readonly toNumber: string;
  readonly state: string;
}

/**
 * Queues the one text that welcomes a number, for those numbers that never had one. Of one school; the numbers are
 * locked. A school without a texting number welcomes nobody.
 */
export async function welcomeNumbers(tx: Tx, welcomes: readonly Welcome[]): Promise<void> {
  const [first] = welcomes;
  if (first === undefined) return;
  const { school } = first;
  const { organizationId } = school;
  const from = await senderOf(tx, organizationId);
  if (from === null) return;
  const known = await welcomed(tx, organizationId, welcomes);
  await joinWaiting(tx, { organizationId, known, welcomes });
  const fresh = onceEachNumber(welcomes).filter(({ number }) => !known.has(number));
  if (fresh.length === 0) return;
  const languages = await languagesOf(tx, organizationId, fresh);
  const wordings = await signUpWordings(tx, organizationId);
  const texts = fresh.map((one): NewText => {
    const language = languages.get(one.personId) === 'es' ? 'es' : 'en';
    const wording = wordings.find((candidate) => candidate.language === language)?.text ?? '';
    return {
      organizationId,
      from,
      to: one.number,
      body: signUpText({ schoolName: school.name, language, wording }),
      kind: 'sign-up',
      personIds: [one.personId],
      causeId: one.causeId,
      requestedBy: null,
      expiresAt: null,
      dueAt: new Date(one.now.getTime() + one.delaySeconds * 1000),
      isBoundToHours: !one.isAwaited,
      now: one.now,
    };
  });
  const rows = texts.map((text) => ({ text, row: textRow(text) }));
  await tx.insert(
    'text_messages',
    rows.map(({ row }) => row),
  );
  await tx.insert(
    'text_message_people',
    rows.flatMap(({ text, row }) => peopleRows(row.id, text)),
  );
}

function onceEachNumber(welcomes: readonly Welcome[]): Welcome[] {
  return [...new Map(welcomes.map((one) => [one.number, one])).values()];
}

async function welcomed(
  tx: Tx,
  organizationId: string,
  welcomes: readonly Welcome[],
): Promise<ReadonlyMap<string, SignUpText>> {
  const numbers = among(welcomes.map(({ number }) => number));
  const rows = await tx.rows<SignUpText>(
    `SELECT id, to_number, state FROM text_messages
     WHERE organization_id = ? AND to_number ${numbers.sql} AND kind = 'sign-up'
       AND state NOT IN (${placeholders(neverLeft.length)})`,
    [organizationId, ...numbers.params, ...neverLeft],
  );
  return new Map(rows.map((row) => [row.toNumber, row]));
}

/** Who says Yes at a number whose text still waits is one of those it stands for: it goes though the others say No. */
async function joinWaiting(
  tx: Tx,
  {
    organizationId,
    known,
    welcomes,
  }: { organizationId: string; known: ReadonlyMap<string, SignUpText>; welcomes: readonly Welcome[] },
): Promise<void> {
  const rows = welcomes.flatMap(({ number, personId }) => {
    const text = known.get(number);
    return text?.state === 'queued' ? peopleRows(text.id, { personIds: [personId], organizationId }) : [];
  });
  await tx.upsert('text_message_people', rows, { key: ['messageId', 'personId'], set: ['withdrawnAt'] });
}

async function languagesOf(
  tx: Tx,
  organizationId: string,
  welcomes: readonly Welcome[],
): Promise<ReadonlyMap<string, string>> {
  const people = among(welcomes.map(({ personId }) => personId));
  const rows = await tx.rows<{ id: string; language: string }>(
    `SELECT p.id, f.language FROM people p ${byId(tx, 'people')} JOIN families f ON f.id = p.family_id
     WHERE p.organization_id = ? AND p.id ${people.sql}`,
    [organizationId, ...people.params],
  );
  return new Map(rows.map(({ id, language }) => [id, language]));
}
