import { isDeepStrictEqual } from 'node:util';
import { checkText, unknownFields } from '@optline/domain';
import type { BroadcastInput } from '@optline/schema';
import type { SignedInPrincipal } from '../../auth/guards.js';
import { actorOf } from '../../consent/ways-in/set-text-opt-in.resolver.js';
import type { Tx } from '../../db/transaction.js';
import { badInput, notAllowed } from '../../errors.js';
import { newId } from '../../ids.js';
import { requireRequestId } from '../../outbox/request-id.js';
import { actorId } from '../../record/actor-id.js';
import { forStaff } from '../../sentences.js';
import { readAudience } from '../audience/read-audience.js';
import { readBody } from '../read-body.js';
import { requireSender } from '../sender.js';
import { broadcastColumns } from './broadcast-view.js';
import type { BroadcastRow } from './broadcast-view.js';

const reasonAtMost = 300;
const scheduledDaysAhead = 366;
const dayMs = 24 * 60 * 60_000;

export interface BroadcastAsked {
  readonly who: SignedInPrincipal;
  readonly input: BroadcastInput;
  readonly now: Date;
}

/** Why the text may not be sent to anybody. */
export function whyNotSent(body: string) {
  const fields = unknownFields(body);
  const findings = checkText(body).filter(({ kind }) => kind === 'refused');
  return fields.length === 0 && findings.length === 0 ? null : { fields, findings };
}

export interface SentBroadcast {
  readonly row: BroadcastRow;
  /** `false`: under the same request something else was sent before. */
  readonly isAsAsked: boolean;
}

/** Stores a broadcast, once for its request; from then on it is prepared and sent by itself. */
export async function sendBroadcast(tx: Tx, asked: BroadcastAsked): Promise<SentBroadcast> {
  const { organizationId } = asked.who;
  const requestId = requireRequestId(asked.input.requestId);
  const wanted = wantedOf(asked);
  if ((await byRequest(tx, organizationId, requestId)) === null)
    await store(tx, asked, { ...wanted, requestId, scheduledAt: requireTime(wanted.scheduledAt, asked.now) });
  const row = await byRequest(tx, organizationId, requestId);
  if (row === null) throw new Error('A broadcast was not stored');
  const { audienceJson, body, scheduledAt, hoursReason } = row;
  return { row, isAsAsked: isDeepStrictEqual({ audienceJson, body, scheduledAt, hoursReason }, wanted) };
}

/** By what two requests are the same, as it is kept. */
function wantedOf({ who, input }: BroadcastAsked) {
  return {
    audienceJson: readAudience(input.audience),
    body: readBody(input.body),
    scheduledAt: input.scheduledAt ?? null,
    hoursReason: requireHoursReason(who, input.hoursReason ?? null),
  };
}

async function store(
  tx: Tx,
  { who, now }: BroadcastAsked,
  wanted: ReturnType<typeof wantedOf> & { readonly requestId: string },
): Promise<void> {
  const { organizationId } = who;
  const row = await tx.row<{ textFooter: string }>('SELECT text_footer FROM organizations WHERE id = ?', [
    organizationId,
  ]);
  const actor = actorOf(who);
  await tx.insertIgnore('broadcasts', [
    {
      ...wanted,
      id: newId(),
      organizationId,
      actorKind: actor.kind,
      actorId: actorId(actor),
      footer: row?.textFooter ?? '',
      fromNumber: await requireSender(tx, organizationId),
      state: wanted.scheduledAt === null ? 'preparing' : 'waiting',
      stateReason: null,
      preparedThroughJson: null,
      preparedUntilAt: null,
      people: 0,
      leftOut: 0,
      texts: 0,
      segments: 0,
      createdAt: now,
      startedAt: null,
      finishedAt: null,
      steeredAt: null,
    },
  ]);
}

function byRequest(tx: Tx, organizationId: string, requestId: string): Promise<BroadcastRow | null> {
  return tx.row<BroadcastRow>(
    `SELECT ${broadcastColumns} FROM broadcasts WHERE organization_id = ? AND request_id = ?`,
    [organizationId, requestId],
  );
}

function requireTime(scheduledAt: Date | null, now: Date): Date | null {
  if (scheduledAt === null) return null;
  if (scheduledAt <= now) throw badInput(forStaff('This time is over. Choose a later one, or send it now.'));
  if (scheduledAt.getTime() - now.getTime() > scheduledDaysAhead * dayMs)
    throw badInput(forStaff('A text can be scheduled at most a year ahead.'));
  return scheduledAt;
}

export function mayOverrideHours(who: SignedInPrincipal): boolean {
  return who.kind === 'staff' && who.permissions.includes('override-hours');
}

function requireHoursReason(who: SignedInPrincipal, reason: string | null): string | null {
  if (reason === null) return null;
  if (!mayOverrideHours(who))
    throw notAllowed(forStaff('Sending outside the hours needs the permission Override Hours.'));
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > reasonAtMost)
    throw badInput(forStaff(`Say why it is sent outside the hours, in 1 to ${reasonAtMost} characters.`));
  return trimmed;
}
