import { nextWithinHours } from '@optline/domain';
import type { MayNotReason, PersonStanding, Standing } from '@optline/domain';
import { TextQueued, TextRefused } from '@optline/schema';
import type { SignedInPrincipal } from '../auth/guards.js';
import { loadStanding } from '../consent/load-standing.js';
import { loadSchool } from '../consent/school.js';
import { actorOf } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { actorId } from '../record/actor-id.js';
import { forStaff } from '../sentences.js';
import { clocksOfNumber } from './clocks-of-number.js';
import { hindranceAt } from './gate-at.js';
import type { AtNumber } from './gate-at.js';
import { obstacleWords } from './obstacle-words.js';
import { queueOnce, textOfRequest } from './queue-once.js';
import type { SameText, TextRequest } from './queue-once.js';

/** A text that somebody wrote to one number. */
export interface TextToNumber {
  readonly who: SignedInPrincipal;
  readonly requestId: string;
  readonly from: string;
  /** Its lock is held. */
  readonly number: string;
  readonly body: string;
  readonly isBoundToHours: boolean;
  readonly now: Date;
}

/** Whom of the holders of a number a text stands for. */
export type StandsFor = (standing: Standing, gate: Gate) => readonly PersonStanding[];

/** Why a text for these holders would not go now; nothing, if it would. */
export type Gate = (people: readonly PersonStanding[]) => MayNotReason | null;

/** What came of a request for a text before; `null` where it is asked for the first time. */
export async function queuedBefore(
  sql: Sql,
  request: TextRequest,
  wanted: Omit<SameText, 'kind'>,
): Promise<TextQueued | null> {
  const text = await textOfRequest(sql, request, { ...wanted, kind: 'message' });
  return text === null ? null : Object.assign(new TextQueued(), { text });
}

/** Queues it, once for its request, where the gate lets it through now. The gate is asked again when it is handed over. */
export async function textNumber(
  tx: Tx,
  text: TextToNumber,
  standsFor: StandsFor,
): Promise<TextQueued | TextRefused> {
  const { who, requestId, from, number, body, isBoundToHours, now } = text;
  const { organizationId } = who;
  const school = await loadSchool(tx, organizationId, now);
  const standing = await loadStanding(tx, school, number);
  const gate = gateAt({ standing, from, number, isPaused: school.isPaused });
  const people = standsFor(standing, gate);
  const why = gate(people);
  if (why !== null) return refusal(why);
  const dueAt = isBoundToHours
    ? nextWithinHours(school.hours, await clocksOfNumber(tx, school, number), now)
    : now;
  const queued = await queueOnce(tx, requestId, {
    organizationId,
    from,
    to: number,
    body,
    kind: 'message',
    personIds: people.map(({ personId }) => personId),
    causeId: null,
    requestedBy: actorId(actorOf(who)),
    expiresAt: null,
    isBoundToHours,
    dueAt,
    now,
  });
  return Object.assign(new TextQueued(), { text: queued });
}

/** The gate at a number, for those who hold it. */
export function gateAt(at: AtNumber): Gate {
  return (people) =>
    hindranceAt(
      at,
      people.map((holder) => ({ ...holder, number: at.number })),
    );
}

export function refusal(obstacle: string): TextRefused {
  return Object.assign(new TextRefused(), { obstacle, message: forStaff(obstacleWords(obstacle)) });
}
