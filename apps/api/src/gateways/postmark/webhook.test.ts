import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EmailEvent } from './webhook.js';
import { parseEmailEvent, verifyPostmarkCredentials } from './webhook.js';

const file = new URL('./webhook-samples.json', import.meta.url);
const { samples } = JSON.parse(readFileSync(file, 'utf8')) as {
  samples: Array<{ name: string; payload: Record<string, unknown> }>;
};

function sample(name: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const found = samples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return { ...found.payload, ...changes };
}

function read(payload: unknown): EmailEvent {
  const parsed = parseEmailEvent(JSON.stringify(payload));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.event;
}

describe('verifyPostmarkCredentials', () => {
  const accepted = [
    { username: 'postmark', password: 'new pass:word' },
    { username: 'postmark', password: 'old' },
  ];
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  it('takes each of the accepted pairs, so that one can be changed without a gap', () => {
    expect(verifyPostmarkCredentials({ authorization: basic('postmark:new pass:word') }, accepted)).toBe(
      true,
    );
    expect(verifyPostmarkCredentials({ authorization: basic('postmark:old') }, accepted)).toBe(true);
    expect(
      verifyPostmarkCredentials({ authorization: basic('postmark:old').replace('B', 'b') }, accepted),
    ).toBe(true);
  });

  it.each<[string, Record<string, string | string[] | undefined>]>([
    ['nothing', {}],
    ['an undefined header', { authorization: undefined }],
    ['an empty header', { authorization: '' }],
    ['another password', { authorization: basic('postmark:older') }],
    ['another name', { authorization: basic('Postmark:old') }],
    ['a name alone', { authorization: basic('postmark') }],
    ['an empty pair', { authorization: basic(':') }],
    ['a bearer token', { authorization: 'Bearer postmark:old' }],
    ['an array', { authorization: [basic('postmark:old')] }],
    ['no base64', { authorization: 'Basic postmark:old' }],
    ['an endless header', { authorization: basic('x'.repeat(5_000)) }],
  ])('refuses %s', (_name, headers) => {
    expect(verifyPostmarkCredentials(headers, accepted)).toBe(false);
  });

  it('refuses everybody where nothing, or half of a pair, is configured', () => {
    expect(verifyPostmarkCredentials({ authorization: basic(':') }, [])).toBe(false);
    expect(verifyPostmarkCredentials({ authorization: basic(':') }, [{ username: '', password: '' }])).toBe(
      false,
    );
    expect(verifyPostmarkCredentials({ authorization: basic('a:') }, [{ username: 'a', password: '' }])).toBe(
      false,
    );
  });
});

describe('what an event means', () => {
  it.each<[string, EmailEvent['kind'], string | null]>([
    ['Bounce (hard)', 'hard-bounce', '2019-11-05T16:33:54.907Z'],
    [
      'Bounce (hard, older form without MessageStream and Metadata)',
      'hard-bounce',
      '2016-04-27T20:28:50.396Z',
    ],
    ['SpamComplaint', 'spam-complaint', '2016-04-27T20:28:50.396Z'],
    ['Delivery', 'delivered', '2025-04-05T16:33:54.907Z'],
    ['SubscriptionChange (suppressed, hard bounce)', 'hard-bounce', '2020-02-01T10:53:34.416Z'],
    ['SubscriptionChange (unsubscribe by recipient)', 'suppression', '2022-06-05T17:17:32.000Z'],
    ['SubscriptionChange (reactivated)', 'reactivation', '2020-02-01T10:53:34.416Z'],
    ['Open', 'ignored', '2025-04-05T16:33:54.907Z'],
    ['Click', 'ignored', '2025-04-05T16:33:54.907Z'],
  ])('%s is %s', (name, kind, at) => {
    const event = read(sample(name));
    expect(event).toMatchObject({ kind, address: 'ana@family.example' });
    expect(event.at?.toISOString()).toBe(at);
    expect(event.dedupeKey).toMatch(/^[0-9a-f]{64}$/);
  });

  it('knows the job, the stream and the message', () => {
    expect(read(sample('Bounce (hard)'))).toMatchObject({
      jobId: 'job-1',
      stream: 'outbound',
      providerMessageId: '883953f4-6105-42a2-a16a-77a8eac79483',
    });
    expect(read(sample('SubscriptionChange (reactivated)'))).toMatchObject({
      jobId: null,
      providerMessageId: null,
    });
  });

  it.each<[Record<string, unknown>, EmailEvent['kind']]>([
    [{ Type: 'HardBounce', TypeCode: 4096 }, 'hard-bounce'],
    [{ Type: 'BadEmailAddress' }, 'hard-bounce'],
    [{ Type: 'SpamComplaint', TypeCode: 1 }, 'spam-complaint'],
    [{ Type: 'SoftBounce', TypeCode: 1, Inactive: false }, 'soft-bounce'],
    [{ Type: 'Transient', Inactive: false }, 'soft-bounce'],
    [{ Type: 'Transient', Inactive: true }, 'suppression'],
    [{ Type: 'AutoResponder', Inactive: false }, 'ignored'],
    [{ Type: 'ManuallyDeactivated', Inactive: true }, 'suppression'],
    [{ Type: 'SomethingNew', Inactive: false }, 'ignored'],
    [{ Type: 1, TypeCode: 1, Inactive: false }, 'ignored'],
  ])('a bounce with %j is %s', (changes, kind) => {
    expect(read(sample('Bounce (hard)', changes)).kind).toBe(kind);
  });

  it('ignores what it does not know and what names nobody', () => {
    expect(read({ RecordType: 'Inbound' })).toMatchObject({ kind: 'ignored', address: null, at: null });
    expect(read(sample('Bounce (hard)', { Email: null })).kind).toBe('ignored');
    expect(read(sample('SubscriptionChange (reactivated)', { SuppressSending: 'false' })).kind).toBe(
      'ignored',
    );
  });

  it('reads odd types in any field without throwing', () => {
    const odd = { MessageID: 5, Metadata: 'job', MessageStream: [], BouncedAt: 12, Tag: {} };
    expect(read(sample('Bounce (hard)', odd))).toMatchObject({
      kind: 'hard-bounce',
      at: null,
      jobId: null,
      stream: null,
      providerMessageId: null,
    });
  });
});

describe('the key that tells two deliveries of one event from two events', () => {
  const key = (payload: unknown) => read(payload).dedupeKey;
  const bounce = sample('Bounce (hard)');

  it('stays the same when an event is delivered again', () => {
    expect(key({ ...bounce, DumpAvailable: false })).toBe(key(bounce));
    expect(key({ ...bounce, Email: 'ANA@family.example' })).toBe(key(bounce));
  });

  it('never looks at ids that JSON numbers cannot hold', () => {
    const written = (id: string) => JSON.stringify(bounce).replace(/"ID":\d+/, `"ID":${id}`);
    const keys = ['4323372036854775807', '4323372036854775806', '1'].map((id) =>
      parseEmailEvent(written(id)),
    );
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it.each([
    { Type: 'SoftBounce' },
    { Email: 'ben@family.example' },
    { BouncedAt: '2026-01-01T00:00:00Z' },
    { MessageID: 'x' },
  ])('differs with %j', (changes) => {
    expect(key({ ...bounce, ...changes })).not.toBe(key(bounce));
  });

  it('differs between a suppression and its end at the same instant', () => {
    const change = sample('SubscriptionChange (suppressed, hard bounce)');
    expect(key({ ...change, SuppressSending: false })).not.toBe(key(change));
    expect(key({ ...change, MessageStream: 'other' })).not.toBe(key(change));
  });
});

describe('what is no event', () => {
  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['RecordType=Bounce', 'not-json'],
    ['null', 'not-an-event'],
    ['[]', 'not-an-event'],
    ['"Bounce"', 'not-an-event'],
    ['{}', 'not-an-event'],
    ['{"RecordType":5}', 'not-an-event'],
  ])('%p is refused as %s', (body, why) => {
    expect(parseEmailEvent(Buffer.from(body))).toEqual({ ok: false, why });
  });
});
