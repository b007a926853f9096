import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'plivo';
import { account, startTestSandbox } from '../../test/start.js';
import type { Fault, Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let client: Client;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  const options = { url: `${sandbox.url}/v1/Account/${account.authId}`, timeout: 250 };
  client = new Client(account.authId, account.authToken, options as never);
});

afterEach(() => sandbox.close());

function send(): Promise<unknown> {
  return client.messages.create(SCHOOL, PHONE, 'Class at 5').catch((error: unknown) => error);
}

function arrived(): number {
  return sandbox.control.phone(PHONE).texts.length;
}

describe('planned faults', () => {
  it.each([400, 401, 404, 500])('answer %d with the given body', async (status) => {
    sandbox.control.fault({
      provider: 'plivo',
      kind: 'answer',
      status,
      body: { error: 'planned' },
      times: 1,
    });
    expect(await send()).toMatchObject({ status, message: 'planned' });
    expect(arrived()).toBe(0);
  });

  it('last until cleared where no number of times is given', async () => {
    sandbox.control.fault({ provider: 'plivo', kind: 'answer', status: 503, body: {} });
    expect([String(await send()), String(await send())]).toEqual([
      expect.stringContaining('503'),
      expect.stringContaining('503'),
    ]);
    sandbox.control.clearFaults();
    await send();
    expect(arrived()).toBe(1);
  });

  it.each<[string, Fault, { isTaken: boolean; outcome: string }]>([
    [
      'hang after the work',
      { provider: 'plivo', kind: 'hang', times: 1 },
      { isTaken: true, outcome: 'hung' },
    ],
    [
      'hang before the work',
      { provider: 'plivo', kind: 'hang', taken: false, times: 1 },
      { isTaken: false, outcome: 'hung' },
    ],
    [
      'cut the line after the work',
      { provider: 'plivo', kind: 'drop', times: 1 },
      { isTaken: true, outcome: 'dropped' },
    ],
    [
      'cut the line before the work',
      { provider: 'plivo', kind: 'drop', taken: false, times: 1 },
      { isTaken: false, outcome: 'dropped' },
    ],
  ])('%s', async (_name, fault, expected) => {
    sandbox.control.fault(fault);
    // The SDK rejects with a string where there was no answer.
    expect(typeof (await send())).toBe('string');
    expect(arrived()).toBe(expected.isTaken ? 1 : 0);
    expect(sandbox.control.ledger.at(0)).toMatchObject({
      deed: 'send-text',
      outcome: expected.outcome,
      status: null,
    });
    await send();
    expect(arrived()).toBe(expected.isTaken ? 2 : 1);
  });

  it('answer late', async () => {
    sandbox.control.fault({ provider: 'plivo', kind: 'hang', answerAfterMs: 60, times: 1 });
    const start = performance.now();
    expect(await send()).toHaveProperty('messageUuid');
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('concern only the deed they name', async () => {
    sandbox.control.fault({ provider: 'plivo', kind: 'answer', status: 500, body: {}, on: 'get-text' });
    await send();
    expect(arrived()).toBe(1);
    await expect(client.messages.get('any')).rejects.toMatchObject({ status: 500 });
  });
});
