import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'plivo';
import { ServerClient } from 'postmark';
import { startReceiver, type Receiver } from '../../test/receiver.js';
import { account, serverToken, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

const SCHOOL = '+12025550100';
const PHONE = '+12025550142';

let sandbox: Sandbox;
let optline: Receiver;

beforeEach(async () => {
  [sandbox, optline] = await Promise.all([startTestSandbox(), startReceiver()]);
  sandbox.control.registerNumber({
    number: SCHOOL,
    messageUrl: `${optline.url}/in`,
    answersKeywords: 'carrier',
    label: 'Riverside Dance',
  });
});

afterEach(() => Promise.all([sandbox.close(), optline.close()]));

async function page(path = '/'): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(sandbox.url + path);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(sandbox.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

async function sendText(words: string): Promise<void> {
  const options = { url: `${sandbox.url}/v1/Account/${account.authId}`, timeout: 2_000 };
  await new Client(account.authId, account.authToken, options as never).messages.create(SCHOOL, PHONE, words);
}

async function sendMail(bodies: { HtmlBody?: string; TextBody?: string }): Promise<string> {
  const client = new ServerClient(serverToken, { useHttps: false, requestHost: new URL(sandbox.url).host });
  const sent = await client.sendEmail({
    From: 'office@school.example',
    To: 'ann@family.example',
    Subject: 'Hello',
    ...bodies,
  });
  return sent.MessageID;
}

describe('the page', () => {
  it('says what to do when nothing happened yet', async () => {
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toContain('Add a phone, or let Optline text one.');
    expect(text).toContain('No mail yet.');
  });

  it('shows a text as text, whatever is in it', async () => {
    await sendText('<script>alert("1")</script> & more');
    const { text } = await page(`/?phone=${encodeURIComponent(PHONE)}`);
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
    expect(text).not.toContain('<script>alert');
  });

  it('shows that a pair is blocked and that a text never arrived', async () => {
    sandbox.control.block({ ours: SCHOOL, phone: PHONE });
    await sendText('Class at 5');
    await sandbox.control.waitFor(() => sandbox.control.phone(PHONE).notArrived[0]?.state === 'failed');
    const { text } = await page(`/?phone=${encodeURIComponent(PHONE)}`);
    expect(text).toContain('Blocked by the carrier');
    expect(text).toContain('never arrived: error 200, blocked after STOP');
  });

  it('runs no script and no style of anybody else, and shows itself in no frame', async () => {
    const policy = (await page()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/static/sandbox.css', '/static/live.js'])('serves %s', async (path) => {
    expect((await page(path)).status).toBe(200);
  });
});

describe('the phone on the page', () => {
  it('texts the chosen number of the school', async () => {
    const answer = await post('/pages/texts', { from: PHONE, to: SCHOOL, text: ' See you ', send: 'yes' });
    expect(answer.status).toBe(303);
    await sandbox.control.waitFor(() => optline.received.length === 1);
    expect(optline.received[0]?.fields).toMatchObject({
      From: '12025550142',
      To: '12025550100',
      Text: 'See you',
    });
  });

  it('sends one word at a press, and pictures', async () => {
    await post('/pages/texts', { from: PHONE, to: SCHOOL, text: '', quick: 'STOP', mms: 'yes' });
    await sandbox.control.waitFor(() => optline.received.length === 1);
    expect(optline.received[0]?.fields).toMatchObject({ Body: 'STOP', Type: 'mms' });
  });

  it('is added by its number, and a bad number is refused with a sentence', async () => {
    const added = await post('/pages/phones', { number: '(202) 555-0177' });
    expect(added.headers.get('location')).toContain('phone=%2B12025550177');
    const refused = await post('/pages/phones', { number: '<12>' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('“&lt;12&gt;” is not a phone number');
  });
});

describe('the inbox on the page', () => {
  it('shows the HTML body in a frame that runs and fetches nothing, with links that open elsewhere', async () => {
    const id = await sendMail({
      HtmlBody: '<a href="http://127.0.0.1:4000/texting/x" target="_top">CLICK HERE</a>',
    });
    expect((await page(`/?mail=${id}`)).text).toContain(`src="/mails/${id}/html"`);
    const frame = await page(`/mails/${id}/html`);
    expect(frame.text).toContain(
      '<a target="_blank" rel="noreferrer" href="http://127.0.0.1:4000/texting/x"',
    );
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('script');
  });

  it('makes links of the addresses in a plain text', async () => {
    const id = await sendMail({ TextBody: 'Choose: http://127.0.0.1:4000/texting/x.' });
    expect((await page(`/?view=inbox&mail=${id}`)).text).toContain(
      '<a href="http://127.0.0.1:4000/texting/x" target="_blank" rel="noreferrer">http://127.0.0.1:4000/texting/x</a',
    );
  });

  it('pretends a bounce at a press', async () => {
    const id = await sendMail({ TextBody: 'Hello' });
    await post('/pages/email-events', { messageId: id, kind: 'hard-bounce' });
    expect(sandbox.control.mails[0]?.events).toEqual(['hard-bounce']);
    await expect(sendMail({ TextBody: 'again' })).rejects.toMatchObject({ code: 406 });
  });
});

describe('live updates', () => {
  it('tell of every change', async () => {
    const stop = new AbortController();
    const response = await fetch(`${sandbox.url}/events`, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await sendText('Class at 5');
    let heard = '';
    while (!heard.includes('data: changed')) heard += (await reader?.read())?.value ?? '';
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    stop.abort();
  });
});
