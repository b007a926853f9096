import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sleep } from '../posting/sleep.js';
import type { Text } from '../state/rows.js';
import type { World } from '../world.js';
import { blockOf, passesBlock } from './carrier-blocks.js';
import { reportStages } from './delivery-reports.js';
import { isDialable, toE164 } from './numbers.js';
import { rememberPhone } from './phones.js';
import { countUnits } from './units.js';

const MAX_RECIPIENTS = 1_000;
const MAX_UNITS = 11;

const writtenNumber = z.union([z.string().min(1), z.number().transform(String)]);

export const sendSchema = z.object({
  src: writtenNumber,
  dst: writtenNumber,
  text: z.string().min(1),
  type: z.enum(['sms', 'mms']).default('sms'),
  url: z.url().optional(),
  method: z.enum(['GET', 'POST']).default('POST'),
  message_expiry: z.coerce.number().int().min(1).max(10_800).optional(),
});

type Send = z.infer<typeof sendSchema>;

export type SendResult =
  { kind: 'taken'; messageUuids: string[]; invalidNumbers: string[] } | { kind: 'refused'; error: string };

/** Takes a text for sending; what becomes of it is told by the reports. */
export function sendText(world: World, send: Send): SendResult {
  const numbers = [...new Set(send.dst.split('<').map((written) => toE164(written.trim())))];
  const [valid, invalid] = [numbers.filter(isDialable), numbers.filter((number) => !isDialable(number))];
  if (numbers.length > MAX_RECIPIENTS) return refused(`dst has more than ${MAX_RECIPIENTS} numbers`);
  if (valid.length === 0) return refused('dst parameter is not a valid phone number');
  if (countUnits(send.text) > MAX_UNITS) return refused('text is too long');
  const ours = toE164(send.src);
  if (
    world.state.behaviour.blockedSends === 'refuse' &&
    valid.some((phone) => blockOf(world, { ours, phone }))
  ) {
    return refused('Source number blocked by STOP from destination number');
  }
  const messageUuids = valid.map((phone) => take(world, send, { ours, phone }));
  return { kind: 'taken', messageUuids, invalidNumbers: invalid };
}

function refused(error: string): SendResult {
  return { kind: 'refused', error };
}

function take(world: World, send: Send, pair: { ours: string; phone: string }): string {
  rememberPhone(world, pair.phone);
  const now = world.options.clock();
  const failure = failureOf(world, pair);
  const { deliveryDelayMs } = world.state.behaviour;
  const text: Text = {
    id: randomUUID(),
    direction: 'to-phone',
    author: 'optline',
    ...pair,
    text: send.text,
    type: send.type,
    at: now,
    state: 'queued',
    arrived: failure === undefined && deliveryDelayMs === 0,
    errorCode: null,
    intent: null,
    units: countUnits(send.text),
    statusUrl: send.url ?? null,
    statusMethod: send.method,
    expiresAt: send.message_expiry === undefined ? null : now + send.message_expiry * 1_000,
    attempts: [],
  };
  world.state.texts.put(text.id, text);
  setImmediate(() => void carry(world, text, failure));
  return text.id;
}

interface Failure {
  state: 'failed' | 'undelivered';
  errorCode: string;
}

/** Error 200: the phone's owner texted STOP to this number of ours (docs.plivo.com, DND service). */
function failureOf(world: World, pair: { ours: string; phone: string }): Failure | undefined {
  if (!passesBlock(world, pair)) return { state: 'failed', errorCode: '200' };
  const planned = world.faults.take({ provider: 'plivo', deed: 'send-text' }, ['report-failure']);
  return planned && { state: planned.state ?? 'failed', errorCode: planned.errorCode };
}

async function carry(world: World, text: Text, failure: Failure | undefined): Promise<void> {
  if (failure) return reportStages(world, text.id, [{ state: 'queued' }, failure]);
  const { deliveryDelayMs, reports } = world.state.behaviour;
  if (deliveryDelayMs > 0 && !(await isCarriedInTime(world, text, deliveryDelayMs))) return undefined;
  world.state.texts.update(text.id, { arrived: true });
  const ending = reports === 'until-sent' ? [] : [{ state: 'delivered' as const }];
  const beginning = deliveryDelayMs > 0 ? [] : [{ state: 'queued' as const }];
  return reportStages(world, text.id, [...beginning, { state: 'sent' }, ...ending]);
}

/** Error 420: the text waited longer than `message_expiry` allows, and is not sent any more. */
async function isCarriedInTime(world: World, text: Text, delayMs: number): Promise<boolean> {
  const { signal } = world.poster;
  const leftMs = text.expiresAt === null ? Infinity : text.expiresAt - text.at;
  const isInTime = delayMs <= leftMs;
  if (!(await sleep(Math.min(delayMs, leftMs), signal))) return false;
  if (!isInTime) await reportStages(world, text.id, [{ state: 'failed', errorCode: '420' }]);
  return isInTime;
}
