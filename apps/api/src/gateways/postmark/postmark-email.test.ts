import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  allThatCanBeSeenOf,
  closedHost,
  startScriptedServer,
} from '../../../test/gateways/scripted-server.js';
import type { Behaviour, ScriptedServer } from '../../../test/gateways/scripted-server.js';
import type { EmailGateway, OutgoingEmail } from '../email.js';
import { GatewayError } from '../gateway-error.js';
import { createPostmarkGateway } from './postmark-email.js';

const TOKEN = 'a-very-secret-token';
const TIMEOUT_SECONDS = 0.25;
const EMAIL: OutgoingEmail = {
  to: 'ana@family.example',
  replyTo: 'office@school.example',
  fromName: 'Dance, "Ballet" & More',
  subject: 'Texts for Ana',
  text: 'Choose here: https://texts.example.org/texting/secret-link',
  html: '<p>Choose <a href="https://texts.example.org/texting/secret-link">here</a></p>',
  stream: 'invitations',
  jobId: 'job-1',
  tag: 'texting-invitation',
};
const SECRETS = ['ana@family', 'office@school', 'secret-link', TOKEN];
const TAKEN = {
  To: EMAIL.to,
  SubmittedAt: '2026-03-01T17:00:00Z',
  MessageID: 'p-1',
  ErrorCode: 0,
  Message: 'OK',
};

let server: ScriptedServer;
let gateway: EmailGateway;

function gatewayAt(requestHost: string, useHttps = false): EmailGateway {
  return createPostmarkGateway({
    serverToken: TOKEN,
    from: 'texts@optline.example',
    streams: { transactional: 'outbound', invitations: 'optin-requests' },
    requestHost,
    useHttps,
    timeoutSeconds: TIMEOUT_SECONDS,
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
  beforeEach(() => answerWith({ status: 200, json: TAKEN }));

  it('hands one e-mail over with both bodies, and without link or open tracking', async () => {
    expect(await gateway.send(EMAIL)).toEqual({ kind: 'handed-over', providerMessageId: 'p-1' });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/email' });
    expect(server.seen[0]?.headers['x-postmark-server-token']).toBe(TOKEN);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      From: '"Dance, Ballet & More" <texts@optline.example>',
      To: 'ana@family.example',
      ReplyTo: 'office@school.example',
      Subject: 'Texts for Ana',
      TextBody: EMAIL.text,
      HtmlBody: EMAIL.html,
      MessageStream: 'optin-requests',
      Tag: 'texting-invitation',
      TrackLinks: 'None',
      TrackOpens: false,
      Metadata: { job: 'job-1' },
    });
  });

  it('uses the stream that was asked for', async () => {
    await gateway.send({ ...EMAIL, stream: 'transactional' });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ MessageStream: 'outbound' });
  });

  it('lets no name and no subject write a header or another address', async () => {
    const fromName = 'School" <evil@example.org>,\r\nBcc: x@example.org';
    await gateway.send({ ...EMAIL, fromName, subject: 'One\r\nBcc: x@example.org' });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({
      From: '"School <evil@example.org>, Bcc: x@example.org" <texts@optline.example>',
      Subject: 'One Bcc: x@example.org',
    });
  });

  it('writes the bare address for a school without a name', async () => {
    await gateway.send({ ...EMAIL, fromName: ' "" ' });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ From: 'texts@optline.example' });
  });

  it.each<[Partial<OutgoingEmail>, string, boolean]>([
    [{ to: 'ana@family.example, other@example.org' }, 'bad-address', true],
    [{ to: 'Ana <ana@family.example>' }, 'bad-address', true],
    [{ to: '' }, 'bad-address', true],
    [{ replyTo: 'office' }, 'bad-email', false],
  ])('sends nothing for %j', async (change, code, addressUnusable) => {
    const outcome = await gateway.send({ ...EMAIL, ...change });
    expect(outcome).toMatchObject({ kind: 'refused', code, retryable: false, addressUnusable });
    expect(server.seen).toHaveLength(0);
    expectNothingLeaks(outcome);
  });

  it('refuses to start without a token or a time-out', () => {
    const settings = { from: 'a@b.example', streams: { transactional: 'o', invitations: 'i' } };
    expect(() => createPostmarkGateway({ ...settings, serverToken: ' ', timeoutSeconds: 1 })).toThrow(
      /token/,
    );
    expect(() => createPostmarkGateway({ ...settings, serverToken: 't', timeoutSeconds: 0 })).toThrow(
      /time-out/,
    );
  });
});

describe('when the mail was surely not sent', () => {
  const inactive = {
    ErrorCode: 406,
    Message:
      'You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: ana@family.example.',
  };
  const badTo = { ErrorCode: 300, Message: "Invalid 'To' address: 'ana@family.example'." };
  const badReplyTo = { ErrorCode: 300, Message: "Invalid 'ReplyTo' address: 'office@school.example'." };

  it.each<[number, unknown, string, boolean, boolean]>([
    [422, inactive, 'inactive-address', false, true],
    [200, inactive, 'inactive-address', false, true],
    [422, badTo, 'bad-address', false, true],
    [422, badReplyTo, 'bad-email', false, false],
    [422, { ErrorCode: 400, Message: 'x' }, 'bad-sender', false, false],
    [422, { ErrorCode: 405, Message: 'x' }, 'not-allowed', false, false],
    [422, { ErrorCode: 1235, Message: 'no such stream' }, 'rejected', false, false],
    [200, { ErrorCode: 10, Message: TOKEN }, 'not-authorised', false, false],
    [401, { ErrorCode: 10, Message: TOKEN }, 'not-authorised', false, false],
    [404, {}, 'rejected', false, false],
    [413, {}, 'rejected', false, false],
    [429, { ErrorCode: 0, Message: 'slow down' }, 'rate-limited', true, false],
  ])('%p with %j is refused', async (status, json, code, retryable, addressUnusable) => {
    answerWith({ status, json });
    const outcome = await gateway.send(EMAIL);
    expect(outcome).toMatchObject({ kind: 'refused', code, retryable, addressUnusable });
    expectNothingLeaks(outcome);
  });

  it('a redirect is refused and never followed', async () => {
    answerWith({ status: 307, location: `http://${server.host}/elsewhere` });
    expect(await gateway.send(EMAIL)).toMatchObject({ kind: 'refused', code: 'redirected', retryable: true });
    expect(server.seen).toHaveLength(1);
  });

  it('nobody listening is refused, to be tried again', async () => {
    const outcome = await gatewayAt(await closedHost()).send(EMAIL);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'not-connected', retryable: true });
    expectNothingLeaks(outcome);
  });

  it('a name that nobody knows is refused, to be tried again', async () => {
    const outcome = await gatewayAt('mail.invalid').send(EMAIL);
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
    ['500', { status: 500, json: { ErrorCode: 0, Message: 'ana@family.example' } }],
    ['502', { status: 502, html: '<h1>Bad gateway</h1>' }],
    ['503', { status: 503 }],
    ['a 200 without an id', { status: 200, json: { ErrorCode: 0 } }],
    ['a page of a captive portal', { status: 200, html: '<p>Welcome</p>' }],
    ['an answer of null', { status: 200, json: null }],
  ])('%s is unknown', async (_name, behaviour) => {
    answerWith(behaviour);
    const outcome = await gateway.send(EMAIL);
    expect(outcome.kind).toBe('unknown');
    expect(server.seen).toHaveLength(1);
    expectNothingLeaks(outcome);
  });
});

describe('a batch', () => {
  const other: OutgoingEmail = { ...EMAIL, to: 'bob@family.example', jobId: 'job-2' };

  it('goes over in one call, and what came of each stands at its place', async () => {
    answerWith({
      status: 200,
      json: [TAKEN, { ErrorCode: 406, Message: 'Found inactive addresses: bob@family.example.' }],
    });
    const outcomes = await gateway.sendBatch([EMAIL, other]);
    expect(outcomes).toMatchObject([
      { kind: 'handed-over', providerMessageId: 'p-1' },
      { kind: 'refused', code: 'inactive-address', retryable: false },
    ]);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/email/batch' });
    const sent = JSON.parse(server.seen[0]?.body ?? '') as unknown[];
    expect(sent).toMatchObject([
      { To: EMAIL.to, MessageStream: 'optin-requests', TrackOpens: false, Metadata: { job: 'job-1' } },
      { To: other.to, Metadata: { job: 'job-2' } },
    ]);
    expectNothingLeaks(outcomes);
  });

  it('keeps what can never be sent at home, and the others in their places', async () => {
    answerWith({ status: 200, json: [TAKEN] });
    const twoInOne = { ...other, to: 'bob@family.example, eve@example.org' };
    expect(await gateway.sendBatch([twoInOne, EMAIL])).toMatchObject([
      { kind: 'refused', code: 'bad-address' },
      { kind: 'handed-over', providerMessageId: 'p-1' },
    ]);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toHaveLength(1);
  });

  it('asks nobody for nothing', async () => {
    expect(await gateway.sendBatch([])).toEqual([]);
    expect(server.seen).toHaveLength(0);
  });

  it('is no more than the provider takes', async () => {
    await expect(gateway.sendBatch(Array.from({ length: 501 }, () => EMAIL))).rejects.toThrow('At most 500');
    expect(server.seen).toHaveLength(0);
  });

  it.each<[string, Behaviour]>([
    ['no answer', 'hang'],
    ['a connection cut after the request', 'reset'],
    ['500', { status: 500 }],
    ['fewer answers than mails', { status: 200, json: [TAKEN] }],
    ['something else than a list', { status: 200, json: TAKEN }],
  ])('is unknown as a whole after %s', async (_name, behaviour) => {
    answerWith(behaviour);
    const outcomes = await gateway.sendBatch([EMAIL, other]);
    expect(outcomes).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
    expectNothingLeaks(outcomes);
  });

  it.each([
    [429, 'rate-limited', true],
    [401, 'not-authorised', false],
    [413, 'rejected', false],
  ])('was surely not sent after %d', async (status, code, retryable) => {
    answerWith({ status, json: {} });
    const refused = { kind: 'refused', code, retryable };
    expect(await gateway.sendBatch([EMAIL, other])).toMatchObject([refused, refused]);
  });

  it('carries an address for the unsubscribe button of a mail program, where there is one', async () => {
    answerWith({ status: 200, json: [TAKEN, TAKEN] });
    await gateway.sendBatch([{ ...EMAIL, unsubscribeUrl: 'https://texts.example.org/leave/t' }, other]);
    const [first, second] = JSON.parse(server.seen[0]?.body ?? '') as Array<{ Headers?: unknown }>;
    expect(first?.Headers).toEqual([
      { Name: 'List-Unsubscribe', Value: '<https://texts.example.org/leave/t>' },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
    expect(second?.Headers).toBeUndefined();
  });
});

describe('whyBlocked', () => {
  const listed = (EmailAddress: string, SuppressionReason: string): Behaviour => ({
    status: 200,
    json: { Suppressions: [{ EmailAddress, SuppressionReason, Origin: 'Recipient' }] },
  });

  it.each([
    ['HardBounce', 'bounced'],
    ['SpamComplaint', 'complained'],
    ['ManualSuppression', 'unsubscribed'],
  ])('reads %s', async (reason, why) => {
    answerWith(listed('Ana@family.example', reason));
    expect(await gateway.whyBlocked(EMAIL.to, 'invitations')).toBe(why);
    const [path, query] = (server.seen[0]?.path ?? '').split('?');
    expect(path).toBe('/message-streams/optin-requests/suppressions/dump');
    expect(new URLSearchParams(query).get('emailAddress')).toBe(EMAIL.to);
  });

  it('says null where the provider lists nobody of that address', async () => {
    answerWith({ status: 200, json: { Suppressions: [] } });
    expect(await gateway.whyBlocked(EMAIL.to, 'invitations')).toBeNull();
    answerWith(listed('eve@example.org', 'HardBounce'));
    expect(await gateway.whyBlocked(EMAIL.to, 'invitations')).toBeNull();
  });

  it.each<[string, Behaviour]>([
    ['is down', { status: 503 }],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
    ['names a reason that we do not know', listed('ana@family.example', 'Sunspots')],
  ])('throws where the provider %s', async (_name, behaviour) => {
    answerWith(behaviour);
    const error: unknown = await gateway
      .whyBlocked(EMAIL.to, 'invitations')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expectNothingLeaks(error);
  });
});

describe('findByJobId', () => {
  it("finds the provider's id of the job's mail", async () => {
    answerWith({
      status: 200,
      json: { TotalCount: 1, Messages: [{ MessageID: 'p-1', Metadata: { job: 'job-1' } }] },
    });
    expect(await gateway.findByJobId('job-1', 'invitations')).toBe('p-1');
    const [path, query] = (server.seen[0]?.path ?? '').split('?');
    expect(path).toBe('/messages/outbound');
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      count: '5',
      offset: '0',
      messageStream: 'optin-requests',
      metadata_job: 'job-1',
    });
  });

  it('says null when the provider knows of none', async () => {
    answerWith({ status: 200, json: { TotalCount: 0, Messages: [] } });
    expect(await gateway.findByJobId('job-1', 'invitations')).toBeNull();
  });

  it.each<[string, Behaviour]>([
    ['is down', { status: 503 }],
    ['refuses our token', { status: 401, json: { ErrorCode: 10, Message: TOKEN } }],
    ['does not answer', 'hang'],
    ['cuts the answer', 'cut-in-body'],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
    [
      "answers with other jobs' mails",
      { status: 200, json: { Messages: [{ MessageID: 'p', Metadata: { job: 'x' } }] } },
    ],
  ])('throws, and never says "none", when the provider %s', async (_name, behaviour) => {
    answerWith(behaviour);
    const error: unknown = await gateway
      .findByJobId('job-1', 'invitations')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expectNothingLeaks(error);
  });
});

describe('check', () => {
  it('is well when the provider knows our token', async () => {
    answerWith({ status: 200, json: { ID: 23, Name: 'Optline' } });
    expect(await gateway.check()).toEqual({ ok: true });
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/server' });
  });

  it.each<[string, Behaviour]>([
    ['refuses our token', { status: 401, json: { ErrorCode: 10, Message: TOKEN } }],
    ['does not answer', 'hang'],
    ['answers with a page', { status: 200, html: '<p>Welcome</p>' }],
  ])('says why not when the provider %s', async (_name, behaviour) => {
    answerWith(behaviour);
    const answer = await gateway.check();
    expect(answer).toMatchObject({ ok: false, reason: expect.any(String) });
    expectNothingLeaks(answer);
  });
});
