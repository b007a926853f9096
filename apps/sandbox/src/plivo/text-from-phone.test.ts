import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { validateV3Signature } from 'plivo';
import { startReceiver, type Receiver } from '../../test/receiver.js';
import { account, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let optline: Receiver;

beforeEach(async () => {
  [sandbox, optline] = await Promise.all([startTestSandbox(), startReceiver()]);
  register('carrier');
});

afterEach(() => Promise.all([sandbox.close(), optline.close()]));

function register(answersKeywords: 'carrier' | 'optline'): void {
  sandbox.control.registerNumber({ number: SCHOOL, messageUrl: `${optline.url}/in`, answersKeywords });
}

function text(words: string, more: object = {}) {
  return sandbox.control.textFromPhone({ from: PHONE, to: SCHOOL, text: words, ...more });
}

describe('a text from a phone', () => {
  it('is posted as a form, numbers without plus, with a signature that the SDK accepts', async () => {
    const { status, messageUuid } = await text('See you at 5');
    expect(status).toBe(200);
    const [post] = optline.received;
    expect(post?.fields).toEqual({
      From: '12025550142',
      To: '12025550100',
      Text: 'See you at 5',
      Type: 'sms',
      MessageUUID: messageUuid,
      Units: '1',
      TotalRate: '0',
      TotalAmount: '0',
      MessageIntent: '',
      PowerpackUUID: '',
    });
    const nonce = String(post?.headers['x-plivo-signature-v3-nonce']);
    for (const header of ['x-plivo-signature-v3', 'x-plivo-signature-ma-v3']) {
      const signature = String(post?.headers[header]);
      expect(
        validateV3Signature('POST', `${optline.url}/in`, nonce, account.authToken, signature, post?.fields),
      ).toBe(true);
    }
  });

  it('carries its words in Body when it is a picture message', async () => {
    await text('STOP', { mms: true });
    expect(optline.received[0]?.fields).toMatchObject({ Body: 'STOP', Type: 'mms' });
    expect(optline.received[0]?.fields).not.toHaveProperty('Text');
  });

  it('is tried again after each wait until the answer is 2xx', async () => {
    optline.answers.push(503, 'hang', 500);
    const result = await text('STOP');
    expect(result.status).toBe(503);
    const attempts = await result.settled;
    expect(attempts.map(({ status }) => status)).toEqual([503, null, 500, 200]);
    expect(attempts[1]?.outcome).toBe('timed-out');
    expect(new Set(optline.received.map(({ fields }) => fields['MessageUUID']))).toEqual(
      new Set([result.messageUuid]),
    );
    expect(sandbox.control.phone(PHONE).texts[0]?.state).toBe('delivered');
  });

  it('is given up after the last try, and the carrier records that', async () => {
    optline.answers.push(503, 503, 503, 503);
    const attempts = await (await text('STOP')).settled;
    expect(attempts).toHaveLength(4);
    await sandbox.control.waitFor(() => sandbox.control.phone(PHONE).texts[0]?.state === 'undelivered');
  });

  it('can be posted several times with one id', async () => {
    await text('STOP', { duplicates: 2 });
    expect(optline.received).toHaveLength(3);
    expect(new Set(optline.received.map(({ fields }) => fields['MessageUUID'])).size).toBe(1);
    expect(sandbox.control.phone(PHONE).texts.filter(({ author }) => author === 'phone')).toHaveLength(1);
  });

  it('is delivered again, not written again, when its id is given', async () => {
    const { messageUuid } = await text('STOP');
    await text('STOP', { messageUuid });
    expect(optline.received).toHaveLength(2);
    expect(sandbox.control.phone(PHONE).texts.map(({ author }) => author)).toEqual(['phone', 'carrier']);
  });

  it('lets a test set and leave out fields', async () => {
    await text('hi', { fields: { MessageUUID: null, From: 'BANK', Odd: '1' } });
    expect(optline.received[0]?.fields).toMatchObject({ From: 'BANK', Odd: '1' });
    expect(optline.received[0]?.fields).not.toHaveProperty('MessageUUID');
  });

  it('never leaves this machine', async () => {
    const { attempts } = await text('hi', { messageUrl: 'https://school.example/in' });
    expect(attempts[0]).toMatchObject({ status: null, outcome: 'not-loopback' });
  });
});

describe('keywords at a number that the carrier answers for', () => {
  it.each(['STOP', ' stop\n', 'End', 'quit', 'CANCEL', 'unsub', 'Unsubscribe', 'stop all'])(
    'takes %j as opting out, blocks the pair and answers',
    async (words) => {
      const { intent } = await text(words);
      expect(intent).toBe('optout');
      expect(optline.received[0]?.fields['MessageIntent']).toBe('optout');
      expect(sandbox.control.phone(PHONE).blockedAt).toMatchObject([{ ours: SCHOOL }]);
      expect(sandbox.control.phone(PHONE).texts.at(-1)).toMatchObject({ author: 'carrier', arrived: true });
    },
  );

  it.each(['Stop it!', 'please stop', 'yes', 'stop by at 5'])('takes %j as nothing', async (words) => {
    expect((await text(words)).intent).toBeNull();
    expect(sandbox.control.blocks).toEqual([]);
  });

  it.each(['START', 'unstop'])('lifts the block on %j', async (words) => {
    await text('STOP');
    expect((await text(words)).intent).toBe('optin');
    expect(sandbox.control.blocks).toEqual([]);
  });

  it('answers HELP', async () => {
    expect((await text('help')).intent).toBe('help');
    expect(sandbox.control.phone(PHONE).texts.at(-1)?.text).toMatch(/^Text STOP to stop/);
  });

  it('blocks even when Optline cannot be reached', async () => {
    optline.answers.push(503, 503, 503, 503);
    await (
      await text('STOP')
    ).settled;
    expect(sandbox.control.blocks).toHaveLength(1);
  });
});

describe('keywords at a number that Optline answers for', () => {
  it('leaves MessageIntent out, blocks nothing and answers nothing', async () => {
    register('optline');
    await text('STOP');
    expect(optline.received[0]?.fields).not.toHaveProperty('MessageIntent');
    expect(sandbox.control.blocks).toEqual([]);
    expect(sandbox.control.phone(PHONE).texts).toHaveLength(1);
  });
});
