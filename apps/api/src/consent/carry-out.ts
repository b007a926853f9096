import { assertNever, stopConfirmation } from '@optline/domain';
import type { Actor, Effect, WayIn } from '@optline/domain';
import { byId, placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { startAnswer } from '../notices/templates/texts.js';
import { enqueue } from '../outbox/enqueue.js';
import { mayAnswerByItself } from '../texting/automatic-answers.js';
import { queueText } from '../texting/queue-text.js';
import { welcomeNumbers } from '../texting/welcome-numbers.js';
import type { Welcome } from '../texting/welcome-numbers.js';
import { withdrawPeopleFromTexts, withdrawTextsToNumbers } from '../texting/withdraw-texts.js';
import type { School } from './school.js';

/** The change that owes the effects. */
export interface Owing {
  readonly school: School;
  readonly number: string | null;
  readonly causeId: string;
  readonly way: WayIn;
  readonly actor: Actor;
  readonly inboundTextId: string | null;
  readonly now: Date;
}

/** What one change owes. */
export interface Owed {
  readonly owing: Owing;
  readonly effects: readonly Effect[];
  /** The review that the change opened, if any. */
  readonly reviewId: string | null;
}

interface Withdrawing {
  readonly organizationId: string;
  readonly now: Date;
}

/** Writes down what changes owe, in the same unit of work: jobs for the worker, and texts taken back. */
export async function carryOut(tx: Tx, within: Withdrawing, owed: readonly Owed[]): Promise<void> {
  // What is taken back goes first, so that it never takes back what is owed anew.
  await withdraw(tx, within, owed);
  for (const { owing, effects, reviewId } of owed)
    for (const effect of effects) await owe(tx, { ...owing, reviewId }, effect);
  await welcomeNumbers(tx, owed.flatMap(welcomesOf));
}

function welcomesOf({ owing: { school, number, causeId, now }, effects }: Owed): Welcome[] {
  if (number === null) return [];
  return effects.flatMap((effect) => {
    if (effect.kind !== 'welcome-number') return [];
    const { personId, delaySeconds, isAwaited } = effect;
    return { school, number, causeId, now, personId, delaySeconds, isAwaited };
  });
}

async function withdraw(tx: Tx, { organizationId, now }: Withdrawing, owed: readonly Owed[]): Promise<void> {
  const leaving: Record<'out' | 'never-asked', string[]> = { out: [], 'never-asked': [] };
  const numbers: string[] = [];
  const noticesAbout: string[] = [];
  for (const { owing, effects } of owed)
    for (const effect of effects) {
      if (effect.kind === 'withdraw-person-from-texts') leaving[effect.answer].push(effect.personId);
      if (effect.kind === 'withdraw-waiting-notices') noticesAbout.push(effect.personId);
      if (effect.kind === 'withdraw-texts-to-number' && owing.number !== null) numbers.push(owing.number);
    }
  for (const why of ['out', 'never-asked'] as const)
    await withdrawPeopleFromTexts(tx, { organizationId, personIds: leaving[why], why, now });
  await withdrawTextsToNumbers(tx, { organizationId, numbers, now });
  for (const personId of noticesAbout)
    await tx.run(
      `UPDATE outbox_jobs SET state = 'withdrawn', settled_at = ?
       WHERE person_id = ? AND organization_id = ? AND state = 'waiting' AND attempts = 0 AND run_at > ?
         AND kind IN ('office-email', 'turned-out-email')`,
      [now, personId, organizationId, now],
    );
}

interface OwingNow extends Owing {
  readonly reviewId: string | null;
}

async function owe(tx: Tx, owing: OwingNow, effect: Effect): Promise<void> {
  const { school, number, causeId, actor, now } = owing;
  const base = { organizationId: school.organizationId, causeId, now };
  const happenedAt = now.toISOString();
  switch (effect.kind) {
    case 'confirm-stop-by-text':
      return confirmStop(tx, owing, effect);
    case 'answer-start-by-text':
      return answerStart(tx, owing, effect);
    case 'tell-office':
      return tellOffice(tx, owing, effect);
    case 'confirm-answer-by-email': {
      const { personId, answer, toPersonId } = effect;
      const to = toPersonId === undefined ? {} : { toPersonId };
      const payload = { personId, answer, number, happenedAt, ...to };
      await enqueue(tx, { ...base, kind: 'confirm-answer-email', payload });
      return;
    }
    case 'tell-person-turned-out': {
      const { personId, delaySeconds } = effect;
      const payload = { personId, way: effect.way, actor, number, happenedAt };
      await enqueue(tx, { ...base, kind: 'turned-out-email', payload, delaySeconds, personId });
      return;
    }
    case 'tell-person-turned-in': {
      const { personId } = effect;
      await enqueue(tx, { ...base, kind: 'turned-in-email', payload: { personId, causeId, happenedAt } });
      return;
    }
    case 'confirm-stop-by-email': {
      const { personId, language } = effect;
      const payload = { personId, language, number, happenedAt };
      await enqueue(tx, { ...base, kind: 'stop-confirmed-email', payload });
      return;
    }
    case 'settle-review': {
      const { reviewId, delaySeconds } = effect;
      await enqueue(tx, { ...base, kind: 'settle-review', payload: { reviewId }, delaySeconds });
      return;
    }
    case 'withdraw-person-from-texts':
    case 'withdraw-texts-to-number':
    case 'withdraw-waiting-notices':
    case 'welcome-number':
      return;
    default:
      return assertNever(effect);
  }
}

async function tellOffice(
  tx: Tx,
  { school, number, causeId, way, actor, inboundTextId, reviewId, now }: OwingNow,
  { news, personIds, delaySeconds }: Extract<Effect, { kind: 'tell-office' }>,
): Promise<void> {
  const { organizationId } = school;
  const happenedAt = now.toISOString();
  const payload = { news, personIds, number, way, actor, inboundTextId, reviewId, happenedAt };
  const personId = personIds.length === 1 ? personIds[0] : undefined;
  await enqueue(tx, { organizationId, causeId, now, kind: 'office-email', payload, delaySeconds, personId });
}

async function confirmStop(
  tx: Tx,
  { school, number, causeId, now }: Owing,
  effect: Extract<Effect, { kind: 'confirm-stop-by-text' }>,
): Promise<void> {
  if (number === null) return;
  await queueText(tx, {
    organizationId: school.organizationId,
    from: effect.ourNumber,
    to: number,
    body: stopConfirmation(school.name, effect.language),
    kind: 'stop-confirmation',
    personIds: [],
    causeId,
    requestedBy: null,
    expiresAt: effect.deadline,
    now,
  });
}

async function answerStart(
  tx: Tx,
  { school, number, causeId, now }: Owing,
  effect: Extract<Effect, { kind: 'answer-start-by-text' }>,
): Promise<void> {
  if (number === null) return;
  const { organizationId } = school;
  if (!(await mayAnswerByItself(tx, { organizationId, number, now }))) return;
  const named = await firstNames(tx, organizationId, [...effect.turnedOn, ...effect.stillOff]);
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => named.get(id) ?? []);
  await queueText(tx, {
    organizationId,
    from: effect.ourNumber,
    to: number,
    body: startAnswer({
      schoolName: school.name,
      language: effect.language,
      turnedOn: namesOf(effect.turnedOn),
      stillOff: namesOf(effect.stillOff),
    }),
    kind: 'start-answer',
    personIds: [],
    causeId,
    requestedBy: null,
    expiresAt: new Date(now.getTime() + 15 * 60_000),
    now,
  });
}

async function firstNames(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; firstName: string }>(
    `SELECT id, first_name FROM people ${byId(tx, 'people')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  return new Map(rows.map((row) => [row.id, row.firstName]));
}
