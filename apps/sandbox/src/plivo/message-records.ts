import { z } from 'zod';
import type { Text } from '../state/rows.js';
import type { World } from '../world.js';
import { toE164, withoutPlus } from './numbers.js';
import { parsePlivoTime, plivoRecordTime } from './plivo-time.js';

/** The record of a message as Plivo keeps it. It never holds the words (docs.plivo.com, the message object). */
export function messageRecord(text: Text, authId: string): Record<string, unknown> {
  const isInbound = text.direction === 'from-phone';
  return {
    error_code: text.errorCode ?? '000',
    from_number: withoutPlus(isInbound ? text.phone : text.ours),
    to_number: withoutPlus(isInbound ? text.ours : text.phone),
    message_direction: isInbound ? 'inbound' : 'outbound',
    message_state: text.state,
    message_time: plivoRecordTime(text.at),
    message_type: text.type,
    message_uuid: text.id,
    resource_uri: `/v1/Account/${authId}/Message/${text.id}/`,
    total_amount: '0.00000',
    total_rate: '0.00000',
    units: text.units,
    powerpack_id: null,
    destination_country_iso2: 'US',
    requester_ip: '127.0.0.1',
    is_domestic: true,
    replaced_sender: null,
  };
}

const listSchema = z.object({
  limit: z.coerce.number().int().min(1).max(20).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  message_direction: z.enum(['inbound', 'outbound']).optional(),
  message_state: z.string().optional(),
  message_type: z.string().optional(),
  error_code: z.string().optional(),
  from_number: z.string().optional(),
  to_number: z.string().optional(),
  message_time: z.string().optional(),
  message_time__gt: z.string().optional(),
  message_time__gte: z.string().optional(),
  message_time__lt: z.string().optional(),
  message_time__lte: z.string().optional(),
});

type Filter = z.infer<typeof listSchema>;

export interface MessageList {
  meta: { limit: number; offset: number; next: string | null; previous: string | null };
  objects: Record<string, unknown>[];
}

/** Newest first, at most 20 at a time. Undefined where a filter makes no sense. */
export function listMessages(world: World, query: unknown, authId: string): MessageList | undefined {
  const parsed = listSchema.safeParse(query);
  if (!parsed.success) return undefined;
  const filter = parsed.data;
  const times = timeTests(filter);
  if (!times) return undefined;
  const found = world.state.texts
    .all()
    .filter(
      (text) => text.author !== 'carrier' && isWanted(text, filter) && times.every((test) => test(text.at)),
    )
    .sort((a, b) => b.at - a.at);
  const { limit, offset } = filter;
  return {
    meta: {
      limit,
      offset,
      next: offset + limit < found.length ? page(query, { authId, limit, offset: offset + limit }) : null,
      previous: offset > 0 ? page(query, { authId, limit, offset: Math.max(0, offset - limit) }) : null,
    },
    objects: found.slice(offset, offset + limit).map((text) => messageRecord(text, authId)),
  };
}

function isWanted(text: Text, filter: Filter): boolean {
  const direction = text.direction === 'from-phone' ? 'inbound' : 'outbound';
  const [from, to] = direction === 'inbound' ? [text.phone, text.ours] : [text.ours, text.phone];
  return (
    (filter.message_direction ?? direction) === direction &&
    (filter.message_state ?? text.state) === text.state &&
    (filter.message_type ?? text.type) === text.type &&
    (filter.error_code ?? text.errorCode ?? '000') === (text.errorCode ?? '000') &&
    toE164(filter.from_number ?? from) === from &&
    toE164(filter.to_number ?? to) === to
  );
}

function timeTests(filter: Filter): ((at: number) => boolean)[] | undefined {
  const tests: ((at: number) => boolean)[] = [];
  const compare: [string | undefined, (at: number, than: number) => boolean][] = [
    [filter.message_time, (at, than) => at === than],
    [filter.message_time__gt, (at, than) => at > than],
    [filter.message_time__gte, (at, than) => at >= than],
    [filter.message_time__lt, (at, than) => at < than],
    [filter.message_time__lte, (at, than) => at <= than],
  ];
  for (const [written, test] of compare) {
    if (written === undefined) continue;
    const than = parsePlivoTime(written);
    if (than === undefined) return undefined;
    tests.push((at) => test(at, than));
  }
  return tests;
}

function page(query: unknown, to: { authId: string; limit: number; offset: number }): string {
  const search = new URLSearchParams(query as Record<string, string>);
  search.set('limit', String(to.limit));
  search.set('offset', String(to.offset));
  return `/v1/Account/${to.authId}/Message/?${search.toString()}`;
}
