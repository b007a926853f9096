import type { PersonStanding, Standing } from '@optline/domain';
import type { TextQueued, TextRefused } from '@optline/schema';
import type { SignedInPrincipal } from '../../auth/guards.js';
import { loadStanding } from '../../consent/load-standing.js';
import { lockNumbers } from '../../consent/lock-number.js';
import { loadSchool } from '../../consent/school.js';
import type { Sql } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { notFound } from '../../errors.js';
import { requireSender, senderInPlaceOf } from '../sender.js';
import { gateAt, queuedBefore, refusal, textNumber } from '../text-number.js';
import type { Gate } from '../text-number.js';
import { conversationById } from './list-conversations.js';
import type { ConversationRow } from './list-conversations.js';

/** Whoever texted so lately is awake: what answers it does not wait for the hours. */
const answersWithinMs = 60 * 60_000;

interface Reply {
  readonly who: SignedInPrincipal;
  readonly requestId: string;
  readonly conversationId: string;
  readonly body: string;
  readonly now: Date;
}

/** Answers a phone, from the number of ours that it texted, where the gate lets a text through. */
export async function reply(
  tx: Tx,
  { who, requestId, conversationId, body, now }: Reply,
): Promise<TextQueued | TextRefused> {
  const { organizationId } = who;
  const found = await conversationById(tx, organizationId, conversationId);
  if (found === null) throw notFound('conversation');
  const before = await queuedBefore(tx, { organizationId, requestId }, { to: found.number, body });
  if (before !== null) return before;
  await lockNumbers(tx, organizationId, [found.number]);
  const { number, ourNumber, lastHeardAt } = found;
  const from =
    (await senderInPlaceOf(tx, organizationId, ourNumber)) ?? (await requireSender(tx, organizationId));
  const isBoundToHours = now.getTime() - lastHeardAt.getTime() > answersWithinMs;
  return textNumber(tx, { who, requestId, from, number, body, isBoundToHours, now }, forWhomItMayBe);
}

/** Everybody at the number who may be texted; where that is nobody, everybody, so that it is said why. */
function forWhomItMayBe({ holders }: Standing, gate: Gate): readonly PersonStanding[] {
  const present = holders.filter(({ isArchived }) => !isArchived);
  const may = present.filter((holder) => gate([holder]) === null);
  return may.length > 0 ? may : present;
}

interface Asked {
  readonly organizationId: string;
  readonly row: ConversationRow;
  readonly now: Date;
}

/** Why a reply would not go now; `null` where it would. A picture for a screen. */
export async function whyNoReply(
  sql: Sql,
  { organizationId, row: { number, ourNumber }, now }: Asked,
): Promise<TextRefused | null> {
  const school = await loadSchool(sql, organizationId, now);
  const standing = await loadStanding(sql, school, number);
  const from = await senderInPlaceOf(sql, organizationId, ourNumber);
  const gate = gateAt({ standing, from: from ?? ourNumber, number, isPaused: school.isPaused });
  const why = gate(forWhomItMayBe(standing, gate));
  return why === null ? null : refusal(why);
}
