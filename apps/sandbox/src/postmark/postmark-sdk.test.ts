import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Errors, Models, ServerClient } from 'postmark';
import { startReceiver, type Receiver } from '../../test/receiver.js';
import { serverToken, startTestSandbox } from '../../test/start.js';
import type { Sandbox } from '../index.js';

let sandbox: Sandbox;
let client: ServerClient;

beforeEach(async () => {
  sandbox = await startTestSandbox();
  client = clientWith(serverToken);
});

afterEach(() => sandbox.close());

function clientWith(token: string): ServerClient {
  return new ServerClient(token, { useHttps: false, requestHost: new URL(sandbox.url).host, timeout: 2 });
}

const mail = {
  From: 'Dance School <texts@optline.example>',
  To: '"Roe, Ann" <Ann@family.example>',
  ReplyTo: 'office@school.example',
  Subject: 'Texts',
  TextBody: 'Choose here: http://127.0.0.1:4000/texting/abc.',
  HtmlBody: '<p><a href="http://127.0.0.1:4000/texting/abc?a=1&amp;b=2">CLICK HERE</a></p>',
  TrackLinks: Models.LinkTrackingOptions.None,
  Headers: [{ Name: 'X-Note', Value: '1' }],
  Metadata: { mid: 'job-1' },
};

describe('the Postmark SDK against the sandbox', () => {
  it('sends a mail that lies in the inbox with all its parts', async () => {
    const answer = await client.sendEmail(mail);
    expect(answer).toMatchObject({ ErrorCode: 0, Message: 'OK', To: mail.To });
    expect(sandbox.control.inbox('ann@FAMILY.example').mails).toMatchObject([
      {
        id: answer.MessageID,
        from: mail.From,
        replyTo: 'office@school.example',
        subject: 'Texts',
        textBody: mail.TextBody,
        htmlBody: mail.HtmlBody,
        trackLinks: 'None',
        headers: [{ name: 'X-Note', value: '1' }],
        metadata: { mid: 'job-1' },
        links: ['http://127.0.0.1:4000/texting/abc?a=1&b=2', 'http://127.0.0.1:4000/texting/abc'],
      },
    ]);
  });

  it('answers a batch item by item', async () => {
    const answers = await client.sendEmailBatch([mail, { ...mail, To: 'nobody' }]);
    expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 300]);
    expect(sandbox.control.mails).toHaveLength(1);
  });

  it('finds a mail again by its metadata', async () => {
    await client.sendEmail(mail);
    await client.sendEmail({ ...mail, Metadata: { mid: 'job-2' } });
    const found = await client.getOutboundMessages({ count: 10, offset: 0, metadata_mid: 'job-2' });
    expect(found.Messages.map(({ Metadata }) => Metadata)).toEqual([{ mid: 'job-2' }]);
    const details = await client.getOutboundMessageDetails(found.Messages[0]?.MessageID ?? '');
    expect(details.TextBody).toBe(mail.TextBody);
  });

  it('looks for mails in the default stream unless another is named', async () => {
    await client.sendEmail({ ...mail, MessageStream: 'invitations' });
    const found = async (messageStream?: string) => {
      const named = messageStream === undefined ? {} : { messageStream };
      const { TotalCount } = await client.getOutboundMessages({ metadata_mid: 'job-1', ...named });
      return TotalCount;
    };
    expect(await found()).toBe(0);
    expect(await found('outbound')).toBe(0);
    expect(await found('invitations')).toBe(1);
  });

  it('rejects a wrong token, a bad address and an empty mail', async () => {
    await expect(clientWith('wrong').sendEmail(mail)).rejects.toBeInstanceOf(Errors.InvalidAPIKeyError);
    await expect(client.sendEmail({ ...mail, To: 'nobody' })).rejects.toMatchObject({
      code: 300,
      statusCode: 422,
    });
    await expect(client.sendEmail({ From: mail.From, To: mail.To, Subject: '' })).rejects.toBeInstanceOf(
      Errors.InvalidEmailRequestError,
    );
  });

  it('rejects an inactive address and names it, until it is active again', async () => {
    sandbox.control.deactivateAddress({
      email: 'ann@family.example',
      stream: 'outbound',
      reason: 'HardBounce',
    });
    const refusal = await client.sendEmail(mail).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Errors.InactiveRecipientsError);
    expect(refusal).toMatchObject({ code: 406, recipients: ['ann@family.example'] });
    await client.deleteSuppressions('outbound', { Suppressions: [{ EmailAddress: 'ann@family.example' }] });
    await expect(client.sendEmail(mail)).resolves.toMatchObject({ ErrorCode: 0 });
  });

  it('tells why one address is inactive on a stream', async () => {
    const stream = 'invitations';
    for (const email of ['ann@family.example', 'bob@family.example'])
      sandbox.control.deactivateAddress({ email, stream, reason: 'SpamComplaint' });
    const why = async (on: string) =>
      (await client.getSuppressions(on, { emailAddress: 'Ann@family.example' })).Suppressions;
    expect(await why(stream)).toMatchObject([
      { EmailAddress: 'ann@family.example', SuppressionReason: 'SpamComplaint' },
    ]);
    expect(await why('outbound')).toEqual([]);
  });

  it('fails as told, for as many calls as told', async () => {
    sandbox.control.fault({ provider: 'postmark', kind: 'answer', status: 503, body: {}, times: 1 });
    sandbox.control.fault({ provider: 'postmark', kind: 'answer', status: 429, body: {}, times: 1 });
    await expect(client.sendEmail(mail)).rejects.toBeInstanceOf(Errors.ServiceUnavailablerError);
    await expect(client.sendEmail(mail)).rejects.toBeInstanceOf(Errors.RateLimitExceededError);
    await expect(client.sendEmail(mail)).resolves.toMatchObject({ ErrorCode: 0 });
    expect(sandbox.control.mails).toHaveLength(1);
  });
});

describe('the unsubscribe button of a mail program', () => {
  it('posts to the address of the mail, as RFC 8058 has it, and is not there without one', async () => {
    const door = await startReceiver();
    const { MessageID } = await client.sendEmail({
      ...mail,
      Headers: [
        { Name: 'List-Unsubscribe', Value: `<${door.url}/leave/abc>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ],
    });
    expect(await sandbox.control.pressUnsubscribe(MessageID)).toMatchObject({ status: 200 });
    expect(door.received).toMatchObject([
      { method: 'POST', url: '/leave/abc', fields: { 'List-Unsubscribe': 'One-Click' } },
    ]);
    expect(door.received[0]?.headers.cookie).toBeUndefined();
    const without = await client.sendEmail(mail);
    await expect(sandbox.control.pressUnsubscribe(without.MessageID)).rejects.toThrow('no unsubscribe');
    await door.close();
  });
});

describe('e-mail events', () => {
  let optline: Receiver;

  beforeEach(async () => {
    optline = await startReceiver();
    sandbox.control.setPostmarkWebhook({ url: `${optline.url}/postmark`, user: 'hook', password: 'secret' });
  });

  afterEach(() => optline.close());

  it('posts a bounce with credentials and an id larger than a number can hold', async () => {
    const { MessageID } = await client.sendEmail(mail);
    const { status } = await sandbox.control.emailEvent({ kind: 'hard-bounce', messageId: MessageID });
    expect(status).toBe(200);
    const [post] = optline.received;
    expect(post?.headers.authorization).toBe(`Basic ${Buffer.from('hook:secret').toString('base64')}`);
    expect(JSON.parse(post?.body ?? '')).toMatchObject({
      RecordType: 'Bounce',
      Type: 'HardBounce',
      Email: 'ann@family.example',
      MessageID,
      Inactive: true,
      Metadata: { mid: 'job-1' },
    });
    expect(/"ID":(\d+)/.exec(post?.body ?? '')?.[1]).toMatch(/^43233720368547750\d\d$/);
    await expect(client.sendEmail(mail)).rejects.toMatchObject({ code: 406 });
  });

  it.each([
    ['spam-complaint', 'SpamComplaint', 'Email'],
    ['soft-bounce', 'Bounce', 'Email'],
    ['delivery', 'Delivery', 'Recipient'],
    ['unsubscribe', 'SubscriptionChange', 'Recipient'],
    ['resubscribe', 'SubscriptionChange', 'Recipient'],
  ] as const)('posts %s as %s with the address in %s', async (kind, recordType, field) => {
    await sandbox.control.emailEvent({ kind, email: 'bob@family.example' });
    expect(JSON.parse(optline.received[0]?.body ?? '')).toMatchObject({
      RecordType: recordType,
      [field]: 'bob@family.example',
    });
  });

  it('tries again unless the answer is 200, and never again after 403', async () => {
    optline.answers.push(204, 401);
    const again = await sandbox.control.emailEvent({ kind: 'soft-bounce', email: 'bob@family.example' });
    expect((await again.settled).map(({ status }) => status)).toEqual([204, 401, 200]);
    optline.answers.push(403);
    const once = await sandbox.control.emailEvent({ kind: 'soft-bounce', email: 'bob@family.example' });
    expect(await once.settled).toHaveLength(1);
  });
});
