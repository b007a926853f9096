import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  allThatCanBeSeenOf,
  closedHost,
  startScriptedServer,
} from '../../../test/gateways/scripted-server.js';
import type { Behaviour, ScriptedServer } from '../../../test/gateways/scripted-server.js';
import type { OutgoingText, SmsGateway } from '../sms.js';
import { createPlivoGateway } from './plivo-sms.js';

const AUTH_ID = 'MAXXXXXXXXXXXXXXXXXX';
const SUBACCOUNT = 'SAXXXXXXXXXXXXXXXXXX';
const TOKEN = 'a-very-secret-token';
const TIMEOUT_MS = 250;
const TEXT: OutgoingText = {
  from: '+15125550100',
  to: '+15125550101',
  body: 'Recital moved to 5 pm',
  reportUrl: 'https://texts.example.org/webhooks/plivo/a1b2/reports/job-1',
  expirySeconds: 120,
  subaccount: null,
};
const SECRETS = ['5125550101', '5125550100', 'Recital', TOKEN, 'bm90aGVy', 'a1b2'];

let server: ScriptedServer;
let gateway: SmsGateway;

function gatewayAt(host: string): SmsGateway {
  return createPlivoGateway({
    authId: AUTH_ID,
    authToken: TOKEN,
    url: `http://${host}/v1/Account`,
    timeoutMs: TIMEOUT_MS,
    subaccounts: { [SUBACCOUNT]: 'another-token' },
  });
}

beforeAll(async () => {
  server = await startScriptedServer();
  gateway = gatewayAt(server.host);
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(async () => server.close());

function answerWith(behaviour: Behaviour): void {
  server.behave = () => behaviour;
}

function expectNothingLeaks(value: unknown): void {
  for (const secret of SECRETS) expect(allThatCanBeSeenOf(value)).not.toContain(secret);
}

describe('what goes over the wire', () => {
  beforeEach(() =>
    answerWith({ status: 202, json: { message: 'message(s) queued', message_uuid: ['m-1'] } }),
  );

  it('hands one text over and keeps its words from the log of the carrier', async () => {
    expect(await gateway.send(TEXT)).toEqual({ kind: 'handed-over', providerMessageId: 'm-1' });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ method: 'POST', path: `/v1/Account/${AUTH_ID}/Message/` });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      src: TEXT.from,
      dst: TEXT.to,
      text: TEXT.body,
      url: TEXT.reportUrl,
      method: 'POST',
      log: 'number_only',
      message_expiry: 120,
    });
  });

  it('carries nothing over from one text to the next', async () => {
    await gateway.send(TEXT);
    await gateway.send({ ...TEXT, expirySeconds: null, to: '+15125550102' });
    expect(JSON.parse(server.seen[1]?.body ?? '')).toMatchObject({ dst: '+15125550102' });
    expect(server.seen[1]?.body).not.toContain('message_expiry');
  });

  it.each([
    [299.9, 299],
    [1_000_000, 10_800],
  ])('writes an expiry of %p seconds as %p', async (expirySeconds, sent) => {
    await gateway.send({ ...TEXT, expirySeconds });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ message_expiry: sent });
  });

  it("sends from a subaccount's number with the subaccount's credentials", async () => {
    await gateway.send({ ...TEXT, subaccount: SUBACCOUNT });
    const basic = Buffer.from(`${SUBACCOUNT}:another-token`).toString('base64');
    expect(server.seen[0]?.path).toBe(`/v1/Account/${SUBACCOUNT}/Message/`);
    expect(server.seen[0]?.headers.authorization).toBe(`Basic ${basic}`);
  });

  it('takes the address of the account as well as that of all accounts', async () => {
    const url = `http://${server.host}/v1/Account/${AUTH_ID}/`;
    await createPlivoGateway({ authId: AUTH_ID, authToken: TOKEN, url, timeoutMs: TIMEOUT_MS }).send(TEXT);
    expect(server.seen[0]?.path).toBe(`/v1/Account/${AUTH_ID}/Message/`);
  });

  it.each<[string, Partial<OutgoingText>, string]>([
    ['many receivers in one', { to: '+15125550101<+15125550102' }, 'bad-number'],
    ['a number without +', { to: '15125550101' }, 'bad-number'],
    ['no sender', { from: '' }, 'bad-sender'],
    ['a deadline that has passed', { expirySeconds: 0 }, 'expired'],
    ['a subaccount without credentials', { subaccount: 'SAUNKNOWN' }, 'unknown-subaccount'],
  ])('sends nothing for %s', async (_name, change, code) => {
    const outcome = await gateway.send({ ...TEXT, ...change });
    expect(outcome).toMatchObject({ kind: 'refused', code, retryable: false, stoppedByCarrier: false });
    expect(server.seen).toHaveLength(0);
    expectNothingLeaks(outcome);
  });

  it('refuses to start without credentials, whatever the environment holds', () => {
    process.env['PLIVO_AUTH_TOKEN'] = 'from-the-environment';
    expect(() => createPlivoGateway({ authId: AUTH_ID, authToken: '', timeoutMs: 1 })).toThrow(/auth token/);
    delete process.env['PLIVO_AUTH_TOKEN'];
  });
});

describe('when the carrier surely did not send', () => {
  const sentence = 'dst 15125550101 and src 15125550100 of "Recital"';

  it.each<[number, unknown, string, boolean]>([
    [400, { error: 'Source number blocked by STOP from destination number' }, 'stopped', false],
    [400, { error: '15125550101 is not a valid destination' }, 'bad-number', false],
    [400, { error: 'src 15125550100 is not yours' }, 'bad-sender', false],
    [400, { error: 'Insufficient credit' }, 'no-credit', true],
    [400, { error: 'text is too long' }, 'too-long', false],
    [400, { error: { deep: 15125550101 } }, 'rejected', false],
    [400, {}, 'rejected', false],
    [401, { error: sentence }, 'not-authorised', false],
    [402, { error: sentence }, 'no-credit', true],
    [403, { error: 'geo permission' }, 'country-barred', false],
    [403, { error: '15125550101' }, 'not-allowed', false],
    [404, { error: 'resource not found' }, 'not-found', false],
    [405, { error: sentence }, 'rejected', false],
    [409, { error: sentence }, 'rejected', false],
    [422, { error: 'nonsense' }, 'rejected', false],
    [429, { error: sentence }, 'rate-limited', true],
  ])('%p with %j is refused', async (status, json, code, retryable) => {
    answerWith({ status, json });
    const outcome = await gateway.send(TEXT);
    expect(outcome).toMatchObject({ kind: 'refused', code, retryable, stoppedByCarrier: code === 'stopped' });
    expectNothingLeaks(outcome);
  });

  it('a number that the carrier sorts out is refused', async () => {
    answerWith({ status: 202, json: { message_uuid: [], invalid_number: ['15125550101'] } });
    const outcome = await gateway.send(TEXT);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'bad-number', retryable: false });
    expectNothingLeaks(outcome);
  });

  it('nobody listening is refused, to be tried again', async () => {
    const outcome = await gatewayAt(await closedHost()).send(TEXT);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-connected', retryable: true });
    expectNothingLeaks(outcome);
  });

  it('a name that nobody knows is refused, to be tried again', async () => {
    const outcome = await gatewayAt('carrier.invalid').send(TEXT);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-connected', retryable: true });
  });
});

describe('when nobody can know whether it was sent', () => {
  it.each<[string, Behaviour]>([
    ['no answer', 'hang'],
    ['a connection cut after the request', 'reset'],
    ['a connection cut within the answer', 'cut-in-body'],
    ['an answer that never ends', 'drip'],
    ['408', { status: 408 }],
    ['500', { status: 500, json: { error: 'dst 15125550101' } }],
    ['502', { status: 502, html: '<h1>Bad gateway</h1>' }],
    ['503', { status: 503, json: {} }],
    ['504', { status: 504, json: {} }],
    ['a 202 without an id', { status: 202, json: { message: 'message(s) queued' } }],
    ['a 202 with an empty list of ids', { status: 202, json: { message_uuid: [] } }],
    ['a page of a captive portal', { status: 200, html: '<p>Welcome to our wireless</p>' }],
    ['an answer of null', { status: 200, json: null }],
  ])('%s is unknown', async (_name, behaviour) => {
    answerWith(behaviour);
    const started = Date.now();
    const outcome = await gateway.send(TEXT);
    expect(outcome.kind).toBe('unknown');
    expect(Date.now() - started).toBeLessThan(TIMEOUT_MS * 8);
    expect(server.seen).toHaveLength(1);
    expectNothingLeaks(outcome);
  });
});

describe('messageTime', () => {
  it("tells the carrier's own time", async () => {
    answerWith({
      status: 200,
      json: { message_uuid: 'm-1', message_time: '2026-03-01 09:04:05.123456-08:00' },
    });
    expect(await gateway.messageTime('m-1')).toEqual(new Date('2026-03-01T17:04:05.123Z'));
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: `/v1/Account/${AUTH_ID}/Message/m-1/` });
  });

  it('asks the subaccounts for what the account does not know', async () => {
    server.behave = ({ path }) =>
      path.includes(SUBACCOUNT)
        ? { status: 200, json: { message_time: '2026-03-01 17:04:05' } }
        : { status: 404, json: { error: 'not found' } };
    expect(await gateway.messageTime('m-1')).toEqual(new Date('2026-03-01T17:04:05Z'));
  });

  it.each<[string, Behaviour]>([
    ['knows no such message', { status: 404, json: { error: 'not found' } }],
    ['is down', { status: 503 }],
    ['does not answer', 'hang'],
    ['answers with nonsense', { status: 200, json: { message_time: 'soon' } }],
    ['answers with null', { status: 200, json: null }],
  ])('says null when the carrier %s', async (_name, behaviour) => {
    answerWith(behaviour);
    expect(await gateway.messageTime('m-1')).toBeNull();
  });

  it('asks nothing for an id that would change the path', async () => {
    expect(await gateway.messageTime('../Number/')).toBeNull();
    expect(server.seen).toHaveLength(0);
  });
});

describe('balance', () => {
  it('tells the credits', async () => {
    answerWith({ status: 200, json: { cash_credits: '19.21950' } });
    expect(await gateway.balance()).toEqual({ ok: true, credits: '19.21950' });
  });

  it.each<[string, Behaviour]>([
    ['refuses our credentials', { status: 401, json: { error: TOKEN } }],
    ['does not answer', 'hang'],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
  ])('says why not when the carrier %s', async (_name, behaviour) => {
    answerWith(behaviour);
    const answer = await gateway.balance();
    expect(answer).toMatchObject({ ok: false, reason: expect.any(String) });
    expectNothingLeaks(answer);
  });
});

describe('the price of a segment', () => {
  it('is asked for the country that texts go to', async () => {
    answerWith({
      status: 200,
      json: { country_iso: 'US', message: { inbound: { rate: '0.1' }, outbound: { rate: '0.00550' } } },
    });
    expect(await gateway.pricePerSegment()).toBe('0.00550');
    expect(server.seen[0]).toMatchObject({
      method: 'GET',
      path: `/v1/Account/${AUTH_ID}/Pricing/?country_iso=US`,
    });
  });

  it.each<[string, Behaviour]>([
    ['refuses our credentials', { status: 401, json: { error: TOKEN } }],
    ['does not answer', 'hang'],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
    ['names no rate', { status: 200, json: { message: { outbound: {} } } }],
    ['names a rate that is none', { status: 200, json: { message: { outbound: { rate: 'free' } } } }],
  ])('is not known when the carrier %s', async (_name, behaviour) => {
    answerWith(behaviour);
    expect(await gateway.pricePerSegment()).toBeNull();
  });
});
