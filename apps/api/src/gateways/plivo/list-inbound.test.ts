import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { allThatCanBeSeenOf, startScriptedServer } from '../../../test/gateways/scripted-server.js';
import type { Behaviour, ScriptedServer } from '../../../test/gateways/scripted-server.js';
import { GatewayError } from '../gateway-error.js';
import type { CarrierInbound, SmsGateway } from '../sms.js';
import { createPlivoGateway } from './plivo-sms.js';

const SUBACCOUNT = 'SAXXXXXXXXXXXXXXXXXX';
const TOKEN = 'a-very-secret-token';

let server: ScriptedServer;
let gateway: SmsGateway;

beforeAll(async () => {
  server = await startScriptedServer();
  gateway = createPlivoGateway({
    authId: 'MAXXXXXXXXXXXXXXXXXX',
    authToken: TOKEN,
    url: `http://${server.host}/v1/Account`,
    timeoutMs: 250,
    subaccounts: { [SUBACCOUNT]: 'another-token' },
  });
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(async () => server.close());

describe('listInbound', () => {
  const range = { since: new Date('2026-03-01T17:00:00Z'), until: new Date('2026-03-01T18:00:00.5Z') };

  async function collect(): Promise<CarrierInbound[]> {
    const all: CarrierInbound[] = [];
    for await (const inbound of gateway.listInbound(range)) all.push(inbound);
    return all;
  }

  function record(index: number, more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      message_uuid: `m-${index}`,
      from_number: '15125550101',
      to_number: '+15125550100',
      message_direction: 'inbound',
      message_state: 'delivered',
      message_time: '2026-03-01 17:30:00.000001+00:00',
      ...more,
    };
  }

  function serve(records: ReadonlyArray<Record<string, unknown>>): void {
    server.behave = ({ path }) => {
      const offset = Number(new URLSearchParams(path.split('?')[1]).get('offset'));
      return {
        status: 200,
        json: { meta: { total_count: records.length }, objects: records.slice(offset, offset + 20) },
      };
    };
  }

  it('reads every page, every text once', async () => {
    serve(Array.from({ length: 45 }, (_none, index) => record(index)));
    const all = await collect();
    expect(all.map((inbound) => inbound.providerMessageId)).toEqual(
      Array.from({ length: 45 }, (_none, index) => `m-${index}`),
    );
    expect(all[0]).toEqual({
      providerMessageId: 'm-0',
      from: '+15125550101',
      to: '+15125550100',
      at: new Date('2026-03-01T17:30:00Z'),
    });
  });

  it('asks for what came in, between two times in UTC, also for each subaccount', async () => {
    serve([record(1)]);
    await collect();
    const queries = server.seen.map(({ path }) =>
      Object.fromEntries(new URLSearchParams(path.split('?')[1])),
    );
    const asked = {
      message_direction: 'inbound',
      message_time__gte: '2026-03-01 17:00:00.000000',
      message_time__lte: '2026-03-01 18:00:00.500000',
      limit: '20',
      offset: '0',
    };
    expect(queries).toEqual([asked, { ...asked, subaccount: SUBACCOUNT }]);
  });

  it('leaves out our own texts and keeps a record with an odd time or number', async () => {
    serve([
      record(1, { message_direction: 'outbound' }),
      record(2, { message_time: 'soon', from_number: 'MTN', to_number: null }),
    ]);
    expect(await collect()).toEqual([{ providerMessageId: 'm-2', from: null, to: null, at: range.until }]);
  });

  it.each<[string, Behaviour]>([
    ['is down', { status: 503 }],
    ['refuses our credentials', { status: 401, json: { error: '15125550101' } }],
    ['asks to slow down', { status: 429 }],
    ['does not answer', 'hang'],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
    ['answers with null', { status: 200, json: null }],
  ])('throws, and never ends as if all were read, when the carrier %s', async (_name, behaviour) => {
    server.behave = () => behaviour;
    const error: unknown = await collect().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expect(allThatCanBeSeenOf(error)).not.toMatch(/5125550101|a-very-secret-token/);
  });
});
