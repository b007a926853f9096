import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { startReceiver, type Receiver } from '../../test/receiver.js';
import { account, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let optline: Receiver;

beforeEach(async () => {
  [sandbox, optline] = await Promise.all([startTestSandbox(), startReceiver()]);
});

afterEach(() => Promise.all([sandbox.close(), optline.close()]));

async function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(sandbox.url + path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: await response.json() };
}

describe('control over HTTP', () => {
  it('sets up a number, texts from a phone and shows the ledger', async () => {
    const put = await call('PUT', `/control/numbers/${SCHOOL}`, {
      messageUrl: `${optline.url}/in`,
      label: 'Dance',
    });
    expect(put).toMatchObject({ status: 200, body: { number: SCHOOL, answersKeywords: 'carrier' } });
    const sent = await call('POST', `/control/phones/${PHONE}/texts`, { to: SCHOOL, text: 'STOP' });
    expect(sent.body).toMatchObject({ status: 200, intent: 'optout' });
    expect((await call('GET', `/control/phones/${PHONE}`)).body).toMatchObject({
      blockedAt: [{ ours: SCHOOL }],
    });
    expect((await call('GET', '/control/ledger')).body).toMatchObject([
      { direction: 'posted', deed: 'inbound-text', status: 200, outcome: 'answered', body: { Text: 'STOP' } },
    ]);
  });

  it('plans and clears faults', async () => {
    await call('POST', '/control/faults', { provider: 'postmark', kind: 'hang', times: 2 });
    expect((await call('GET', '/control/faults')).body).toEqual([
      { provider: 'postmark', kind: 'hang', times: 2 },
    ]);
    expect((await call('DELETE', '/control/faults')).body).toEqual([]);
  });

  it('says in one sentence what is wrong with the input', async () => {
    const answer = await call('PUT', `/control/numbers/${SCHOOL}`, {
      messageUrl: 'https://school.example/in',
    });
    expect(answer).toEqual({
      status: 400,
      body: { error: 'messageUrl: must be an address on this machine' },
    });
  });

  it('keeps credentials out of the ledger', async () => {
    const authorization = `Basic ${Buffer.from(`${account.authId}:${account.authToken}`).toString('base64')}`;
    await fetch(`${sandbox.url}/v1/Account/${account.authId}/Message/`, { headers: { authorization } });
    const ledger = JSON.stringify(sandbox.control.ledger);
    expect(ledger).toContain('list-texts');
    expect(ledger).not.toContain(account.authToken);
    expect(ledger).not.toContain(authorization);
  });

  it('forgets what happened on reset, and keeps what is set up', async () => {
    await call('PUT', `/control/numbers/${SCHOOL}`, { messageUrl: `${optline.url}/in` });
    await call('POST', `/control/phones/${PHONE}/texts`, { to: SCHOOL, text: 'STOP' });
    await call('POST', '/control/reset');
    expect(sandbox.control.phone(PHONE).texts).toEqual([]);
    expect(sandbox.control.blocks).toEqual([]);
    expect(sandbox.control.ledger).toEqual([]);
    expect(sandbox.control.numbers).toHaveLength(1);
  });
});

describe('other sites', () => {
  function statusWith(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(sandbox.url);
      request({ host: '127.0.0.1', port, path: '/control/reset', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  it('cannot post, whatever name they gave this machine', async () => {
    const own = new URL(sandbox.url).host;
    expect(await statusWith({ host: own })).toBe(200);
    expect(await statusWith({ host: own, origin: sandbox.url })).toBe(200);
    expect(await statusWith({ host: own, origin: 'https://evil.example' })).toBe(403);
    expect(await statusWith({ host: own, origin: 'null' })).toBe(403);
    expect(await statusWith({ host: own, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusWith({ host: `evil.example:${new URL(sandbox.url).port}` })).toBe(403);
  });
});
