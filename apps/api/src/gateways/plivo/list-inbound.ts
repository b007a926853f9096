import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'plivo';
import { parseProviderTime } from '../provider-time.js';
import type { CarrierInbound } from '../sms.js';
import { parsePlivoNumber } from './inbound.js';
import { ask } from './plivo-calls.js';

/** The most that one page of the list holds, docs.plivo.com …/message/list-all-messages. */
const PAGE_SIZE = 20;
/** The list answers twenty requests a minute; after the first ones we keep to that pace. */
const UNHURRIED_AFTER_PAGES = 15;
const PAUSE_MS = 3_200;

export interface InboundQuery {
  readonly client: Client;
  readonly timeoutMs: number;
  readonly since: Date;
  readonly until: Date;
  /** Only the numbers of this subaccount; null leaves the choice to the carrier. */
  readonly subaccount: string | null;
}

/** Newest first. `until` keeps the pages still while new texts come in. */
export async function* listInboundPages(
  query: InboundQuery,
): AsyncGenerator<CarrierInbound, void, undefined> {
  for (let page = 0; ; page += 1) {
    if (page >= UNHURRIED_AFTER_PAGES) await pause(PAUSE_MS);
    const records = await ask(async () => readList(await requestPage(query, page)), query.timeoutMs);
    for (const record of records) {
      const inbound = readRecord(record, query);
      if (inbound !== null) yield inbound;
    }
    if (records.length < PAGE_SIZE) return;
  }
}

function requestPage(query: InboundQuery, page: number): Promise<unknown> {
  return query.client.messages.list({
    message_direction: 'inbound',
    message_time__gte: carrierTime(query.since),
    message_time__lte: carrierTime(query.until),
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
    ...(query.subaccount === null ? {} : { subaccount: query.subaccount }),
  });
}

function carrierTime(time: Date): string {
  return time.toISOString().replace('T', ' ').replace('Z', '000');
}

function readList(answer: unknown): Array<Record<string, unknown>> {
  if (!Array.isArray(answer)) throw new Error('not a list');
  return answer.filter((record) => typeof record === 'object' && record !== null);
}

/** Our own texts must not turn into holds, should the filter by direction ever be ignored. */
function readRecord(record: Record<string, unknown>, query: InboundQuery): CarrierInbound | null {
  const { messageUuid, messageDirection, messageTime, fromNumber, toNumber } = record;
  if (typeof messageUuid !== 'string' || messageUuid === '' || messageDirection === 'outbound') return null;
  return {
    providerMessageId: messageUuid,
    from: parsePlivoNumber(fromNumber),
    to: parsePlivoNumber(toNumber),
    // One record with an odd time must not stop the search for lost ones.
    at: parseProviderTime(messageTime) ?? query.until,
  };
}
