import { z } from 'zod';
import type { Attempt, Mail } from '../state/rows.js';
import type { World } from '../world.js';
import { deactivate, reactivate } from './suppressions.js';

export const emailEventSchema = z.object({
  kind: z.enum(['delivery', 'hard-bounce', 'soft-bounce', 'spam-complaint', 'unsubscribe', 'resubscribe']),
  /** The mail it happened to. Without it the newest mail to `email`, if there is one. */
  messageId: z.string().optional(),
  email: z.string().optional(),
  stream: z.string().optional(),
  delayMs: z.number().int().min(0).optional(),
  duplicates: z.number().int().min(0).max(20).optional(),
  /** `none` and `bad` leave out or spoil the credentials. */
  credentials: z.enum(['right', 'none', 'bad']).optional(),
});

export type EmailEvent = z.infer<typeof emailEventSchema>;

export interface EmailEventResult {
  status: number | null;
  attempts: Attempt[];
  settled: Promise<Attempt[]>;
}

interface Subject {
  email: string;
  stream: string;
  mail: Mail | undefined;
}

/** Pretends that something happened to a mail and posts it to the configured address. */
export async function emailEvent(world: World, event: EmailEvent): Promise<EmailEventResult> {
  const subject = subjectOf(world, event);
  changeSuppression(world, event.kind, subject);
  if (subject.mail) {
    world.state.mails.update(subject.mail.id, { events: [...subject.mail.events, event.kind] });
  }
  const webhook = world.state.postmarkWebhook;
  if (!webhook) return { status: null, attempts: [], settled: Promise.resolve([]) };
  const { shown, wire } = payloadOf(world, event.kind, subject);
  const count = 1 + (event.duplicates ?? 0);
  const postings = Array.from({ length: count }, () =>
    world.poster.post({
      provider: 'postmark',
      deed: 'email-event',
      method: 'POST',
      url: webhook.url,
      headers: () => ({ 'content-type': 'application/json', ...credentials(webhook, event.credentials) }),
      body: wire,
      content: shown,
      retryAfterMs: world.options.postmarkRetryAfterMs,
      timeoutMs: world.options.webhookTimeoutMs,
      // Exactly 200 counts as heard, and 403 ends all tries (postmarkapp.com/developer/webhooks).
      settles: (status) => status === 200 || status === 403,
      ...(event.delayMs === undefined ? {} : { afterMs: event.delayMs }),
    }),
  );
  const firsts = await Promise.all(postings.map((posting) => posting.first));
  return {
    status: firsts[0]?.status ?? null,
    attempts: postings.flatMap((posting) => posting.attempts),
    settled: Promise.all(postings.map((posting) => posting.done)).then((all) => all.flat()),
  };
}

function subjectOf(world: World, event: EmailEvent): Subject {
  const mails = world.state.mails.all();
  const wanted = event.email?.toLowerCase();
  const mail =
    event.messageId === undefined
      ? mails.findLast(({ recipients }) => wanted !== undefined && recipients.includes(wanted))
      : mails.find(({ id }) => id === event.messageId);
  const email = wanted ?? mail?.recipients[0];
  if (email === undefined) throw new Error('An e-mail event needs the id of a mail, or an address.');
  return { email, mail, stream: event.stream ?? mail?.stream ?? 'outbound' };
}

function changeSuppression(world: World, kind: EmailEvent['kind'], { email, stream }: Subject): void {
  switch (kind) {
    case 'hard-bounce':
      return deactivate(world, { email, stream, reason: 'HardBounce' });
    case 'spam-complaint':
      return deactivate(world, { email, stream, reason: 'SpamComplaint' });
    case 'unsubscribe':
      return deactivate(world, { email, stream, reason: 'ManualSuppression' });
    case 'resubscribe':
      reactivate(world, { email, stream });
      return;
    case 'delivery':
    case 'soft-bounce':
      return;
  }
}

function credentials(
  webhook: { user: string; password: string },
  kind: EmailEvent['credentials'] = 'right',
): Record<string, string> {
  if (kind === 'none') return {};
  const password = kind === 'bad' ? `${webhook.password}-not` : webhook.password;
  return { authorization: `Basic ${Buffer.from(`${webhook.user}:${password}`).toString('base64')}` };
}

/** Bounce ids are larger than a JavaScript number can hold, as Postmark's really are. */
const FIRST_BOUNCE_ID = 4_323_372_036_854_775_000n;
let bounces = 0n;

function payloadOf(
  world: World,
  kind: EmailEvent['kind'],
  subject: Subject,
): { shown: Record<string, unknown>; wire: string } {
  const at = new Date(world.options.clock()).toISOString().replace('Z', '0000Z');
  const payload = { ...commonFields(subject), ...fieldsOf(kind, subject, at) };
  if (!('BouncedAt' in payload)) return { shown: payload, wire: JSON.stringify(payload) };
  bounces += 1n;
  const id = FIRST_BOUNCE_ID + bounces;
  const json = JSON.stringify({ ...payload, ID: 0 });
  return { shown: { ...payload, ID: String(id) }, wire: json.replace(/"ID":0\b/, `"ID":${id}`) };
}

function commonFields({ mail, stream }: Subject): Record<string, unknown> {
  return {
    MessageID: mail?.id ?? null,
    MessageStream: stream,
    ServerID: 1,
    Tag: mail?.tag || null,
    Metadata: mail?.metadata ?? {},
  };
}

/** Field names of postmarkapp.com/developer/webhooks: the address is `Email` in bounces, `Recipient` elsewhere. */
function fieldsOf(kind: EmailEvent['kind'], subject: Subject, at: string): Record<string, unknown> {
  switch (kind) {
    case 'delivery':
      return {
        RecordType: 'Delivery',
        Recipient: subject.email,
        DeliveredAt: at,
        Details: 'Taken by the sandbox',
      };
    case 'hard-bounce':
      return bounce(subject, at, { type: 'HardBounce', code: 1, name: 'Hard bounce', isInactive: true });
    case 'soft-bounce':
      return bounce(subject, at, { type: 'SoftBounce', code: 4096, name: 'Soft bounce', isInactive: false });
    case 'spam-complaint':
      return {
        ...bounce(subject, at, {
          type: 'SpamComplaint',
          code: 512,
          name: 'Spam complaint',
          isInactive: true,
        }),
        RecordType: 'SpamComplaint',
        CanActivate: false,
      };
    case 'unsubscribe':
      return subscriptionChange(subject, at, {
        SuppressSending: true,
        SuppressionReason: 'ManualSuppression',
      });
    case 'resubscribe':
      return {
        ...subscriptionChange(subject, at, { SuppressSending: false, SuppressionReason: null }),
        MessageID: null,
        Tag: null,
        Metadata: {},
      };
  }
}

function bounce(
  { mail, email }: Subject,
  at: string,
  bounced: { type: string; code: number; name: string; isInactive: boolean },
): Record<string, unknown> {
  return {
    RecordType: 'Bounce',
    Type: bounced.type,
    TypeCode: bounced.code,
    Name: bounced.name,
    Description: `${bounced.name}, pretended by the sandbox.`,
    Details: bounced.isInactive ? 'smtp;550 5.1.1 No such mailbox' : 'smtp;452 4.2.2 Mailbox full',
    Email: email,
    From: mail?.from ?? '',
    BouncedAt: at,
    DumpAvailable: false,
    Inactive: bounced.isInactive,
    CanActivate: true,
    Subject: mail?.subject ?? '',
  };
}

function subscriptionChange(
  { email }: Subject,
  at: string,
  change: { SuppressSending: boolean; SuppressionReason: string | null },
): Record<string, unknown> {
  return {
    RecordType: 'SubscriptionChange',
    Recipient: email,
    ChangedAt: at,
    Origin: 'Recipient',
    ...change,
  };
}
