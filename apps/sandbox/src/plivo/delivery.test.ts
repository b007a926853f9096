import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, validateV3Signature } from 'plivo';
import { startReceiver, type Received, type Receiver } from '../../test/receiver.js';
import { account, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let optline: Receiver;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 12);
  [sandbox, optline] = await Promise.all([startTestSandbox({ clock: () => now }), startReceiver()]);
  sandbox.control.registerNumber({
    number: SCHOOL,
    messageUrl: `${optline.url}/in`,
    answersKeywords: 'carrier',
  });
});

afterEach(() => Promise.all([sandbox.close(), optline.close()]));

async function send(words: string, more: object = {}): Promise<string> {
  const options = { url: `${sandbox.url}/v1/Account/${account.authId}`, timeout: 2_000 };
  const client = new Client(account.authId, account.authToken, options as never);
  const answer = await client.messages.create(SCHOOL, PHONE, words, {
    url: `${optline.url}/status/7`,
    ...more,
  });
  return answer.messageUuid[0] ?? '';
}

function reports(): Received[] {
  return optline.received.filter(({ url }) => url.startsWith('/status/7'));
}

function states(): (string | undefined)[] {
  return reports().map(({ fields }) => fields['Status']);
}

async function finalState(id: string): Promise<string> {
  const all = () => [...sandbox.control.phone(PHONE).texts, ...sandbox.control.phone(PHONE).notArrived];
  const isOver = (state: string): boolean => ['delivered', 'undelivered', 'failed'].includes(state);
  const text = await sandbox.control.waitFor(() => all().find((one) => one.id === id && isOver(one.state)));
  return text.state;
}

async function reported(count: number): Promise<void> {
  await sandbox.control.waitFor(
    () =>
      sandbox.control.ledger.filter((e) => e.deed === 'delivery-report' && e.outcome === 'answered').length >=
      count,
  );
}

describe('delivery reports', () => {
  it('tell queued, sent and delivered in this order, signed', async () => {
    const id = await send('Class at 5');
    await reported(3);
    expect(states()).toEqual(['queued', 'sent', 'delivered']);
    expect(reports().map(({ fields }) => fields['Sequence'])).toEqual(['1', '2', '3']);
    const last = reports().at(-1);
    expect(last?.fields).toMatchObject({
      MessageUUID: id,
      From: '12025550100',
      To: '12025550142',
      Type: 'sms',
    });
    const [nonce, signature] = ['x-plivo-signature-v3-nonce', 'x-plivo-signature-v3'].map((name) =>
      String(last?.headers[name]),
    );
    const url = `${optline.url}/status/7`;
    expect(
      validateV3Signature('POST', url, nonce ?? '', account.authToken, signature ?? '', last?.fields),
    ).toBe(true);
  });

  it('come as GET when the send asks for it', async () => {
    await send('Class at 5', { method: 'GET' });
    await reported(3);
    expect(reports()[0]).toMatchObject({ method: 'GET', body: '' });
    expect(reports()[0]?.url).toContain('Status=queued');
  });

  it('end with sent where the carrier never reports the arrival', async () => {
    sandbox.control.behave({ reports: 'until-sent' });
    await send('Class at 5');
    await reported(2);
    expect(states()).toEqual(['queued', 'sent']);
  });

  it('come out of order, twice, or not at all when told so', async () => {
    sandbox.control.fault({ provider: 'plivo', kind: 'deliver-swapped', on: 'delivery-report', times: 1 });
    await send('Class at 5');
    await reported(3);
    expect(states()).toEqual(['sent', 'queued', 'delivered'].slice(0, 3));
    optline.received.length = 0;
    sandbox.control.fault({ provider: 'plivo', kind: 'deliver-twice', on: 'delivery-report', times: 1 });
    await send('Class at 6');
    await reported(7);
    expect(states().filter((state) => state === 'queued')).toHaveLength(2);
    optline.received.length = 0;
    sandbox.control.fault({ provider: 'plivo', kind: 'deliver-never', on: 'delivery-report' });
    expect(await finalState(await send('Class at 7'))).toBe('delivered');
    expect(reports()).toEqual([]);
  });

  it('tell a planned failure with its code', async () => {
    sandbox.control.fault({
      provider: 'plivo',
      kind: 'report-failure',
      errorCode: '80',
      state: 'undelivered',
      times: 1,
    });
    expect(await finalState(await send('Class at 5'))).toBe('undelivered');
    await reported(2);
    expect(reports().at(-1)?.fields).toMatchObject({ Status: 'undelivered', ErrorCode: '80' });
    expect(sandbox.control.phone(PHONE).texts).toEqual([]);
  });

  it('tell error 420 when the text could not be carried before message_expiry', async () => {
    sandbox.control.behave({ deliveryDelayMs: 60_000 });
    const id = await send('Class at 5', { message_expiry: 1 });
    expect(sandbox.control.phone(PHONE).notArrived.map((text) => text.id)).toEqual([id]);
    await sandbox.control.waitFor(() => states().includes('failed'), 4_000);
    expect(reports().at(-1)?.fields['ErrorCode']).toBe('420');
    expect(sandbox.control.phone(PHONE).texts).toEqual([]);
  });
});

describe('many delivery reports', () => {
  it('are posted some at a time, and a text of a phone waits for none of them', async () => {
    await sandbox.close();
    sandbox = await startTestSandbox({ webhookTimeoutMs: 60_000, plivoRetryAfterMs: [] });
    sandbox.control.registerNumber({
      number: SCHOOL,
      messageUrl: `${optline.url}/in`,
      answersKeywords: 'carrier',
    });
    optline.answers.push(...Array<'hang'>(100).fill('hang'));
    await Promise.all(Array.from({ length: 100 }, () => send('Class at 5')));
    await sandbox.control.waitFor(() => reports().length >= 64);
    optline.answers.length = 0;
    await sandbox.control.textFromPhone({ from: PHONE, to: SCHOOL, text: 'STOP' });
    expect(optline.received.filter(({ url }) => url.startsWith('/in'))).toHaveLength(1);
    expect(reports()).toHaveLength(64);
  });
});

describe('a send to a blocked pair', () => {
  it('passes once within five minutes of STOP, and then fails with error 200', async () => {
    await sandbox.control.textFromPhone({ from: PHONE, to: SCHOOL, text: 'STOP' });
    now += 4 * 60_000;
    expect(await finalState(await send('You will get no more texts'))).toBe('delivered');
    expect(await finalState(await send('Class at 5'))).toBe('failed');
    await reported(5);
    expect(reports().at(-1)?.fields).toMatchObject({ Status: 'failed', ErrorCode: '200' });
    expect(sandbox.control.phone(PHONE).texts.map(({ text }) => text)).not.toContain('Class at 5');
  });

  it('fails when the five minutes are over', async () => {
    await sandbox.control.textFromPhone({ from: PHONE, to: SCHOOL, text: 'STOP' });
    now += 5 * 60_000 + 1;
    const id = await send('You will get no more texts');
    expect(await finalState(id)).toBe('failed');
  });

  it('concerns that one number of ours only', async () => {
    sandbox.control.block({ ours: '+12025550101', phone: PHONE });
    const id = await send('Class at 5');
    expect(await finalState(id)).toBe('delivered');
  });

  it('is refused at once when told so', async () => {
    sandbox.control.behave({ blockedSends: 'refuse' });
    sandbox.control.block({ ours: SCHOOL, phone: PHONE });
    await expect(send('Class at 5')).rejects.toMatchObject({ status: 400 });
  });
});
