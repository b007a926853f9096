import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'plivo';
import { account, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let client: Client;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  client = clientWith(account.authToken);
});

afterEach(() => sandbox.close());

function clientWith(authToken: string): Client {
  const options = { url: `${sandbox.url}/v1/Account/${account.authId}`, timeout: 2_000 };
  return new Client(account.authId, authToken, options as never);
}

describe('the Plivo SDK against the sandbox', () => {
  it('sends a text that arrives at the phone', async () => {
    const answer = await client.messages.create(SCHOOL, PHONE, 'Class at 5', { log: 'number_only' });
    expect(answer.messageUuid).toHaveLength(1);
    expect(answer.apiId).toMatch(/^[0-9a-f-]{36}$/);
    const { texts } = sandbox.control.phone(PHONE);
    expect(texts.map(({ text, ours, author }) => ({ text, ours, author }))).toEqual([
      { text: 'Class at 5', ours: SCHOOL, author: 'optline' },
    ]);
  });

  it('gets one message with its time and without its words', async () => {
    const sentAt = Date.UTC(2026, 9, 5, 14, 30, 1, 250);
    const { messageUuid } = await sandbox.control.textFromPhone({
      from: PHONE,
      to: SCHOOL,
      text: 'STOP',
      sentAt,
    });
    const record = await client.messages.get(messageUuid);
    expect(record).toMatchObject({
      messageUuid,
      messageDirection: 'inbound',
      fromNumber: '12025550142',
      toNumber: '12025550100',
      messageTime: '2026-10-05 14:30:01.250000+00:00',
      messageState: 'received',
    });
    expect(JSON.stringify(record)).not.toContain('STOP');
  });

  it('lists inbound messages of a time, newest first, a page at a time', async () => {
    const start = Date.UTC(2026, 0, 1, 10);
    for (let minute = 0; minute < 5; minute += 1) {
      await sandbox.control.textFromPhone({
        from: PHONE,
        to: SCHOOL,
        text: 'hi',
        sentAt: start + minute * 60_000,
      });
    }
    await client.messages.create(SCHOOL, PHONE, 'not inbound');
    const page = (await client.messages.list({
      limit: 2,
      offset: 1,
      message_direction: 'inbound',
      message_time__gte: '2026-01-01 10:01:00',
    })) as unknown as { meta: Record<string, unknown>; messageTime: string }[] & {
      meta: Record<string, unknown>;
    };
    expect(page.map(({ messageTime }) => messageTime.slice(11, 16))).toEqual(['10:03', '10:02']);
    expect(page.meta['next']).toContain('offset=3');
    expect(page.meta['previous']).toContain('offset=0');
  });

  it('tells the balance', async () => {
    const details = (await client.accounts.get()) as unknown as { cashCredits: string };
    expect(Number(details.cashCredits)).toBeGreaterThan(0);
  });

  it('tells the price of a text within the United States, and of no other', async () => {
    const pricings = client.pricings as unknown as { get(country: string): Promise<{ message: unknown }> };
    expect((await pricings.get('US')).message).toMatchObject({ outbound: { rate: '0.00550' } });
    await expect(pricings.get('FR')).rejects.toMatchObject({ status: 404 });
  });

  it('rejects a wrong token with 401 and an unknown message with 404', async () => {
    await expect(clientWith('wrong').messages.create(SCHOOL, PHONE, 'hi')).rejects.toMatchObject({
      status: 401,
    });
    await expect(client.messages.get('no-such-message')).rejects.toMatchObject({
      status: 404,
      message: 'not found',
    });
  });

  it('rejects a number that cannot be dialled with 400', async () => {
    await expect(client.messages.create(SCHOOL, '12', 'hi')).rejects.toMatchObject({ status: 400 });
  });

  it('gives one id for each valid number of a bulk send and names the others', async () => {
    const answer = await client.messages.create(SCHOOL, [PHONE, '+12025550143', '12'], 'hi');
    expect(answer.messageUuid).toHaveLength(2);
    expect((answer as unknown as { invalid_number: string[] }).invalid_number).toEqual(['+12']);
  });
});
