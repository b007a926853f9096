import { z } from 'zod';
import type { Mail } from '../state/rows.js';
import type { World } from '../world.js';
import { bareAddress, splitAddresses } from './addresses.js';

const searchSchema = z.looseObject({
  count: z.coerce.number().int().min(0).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

const defaultStream = 'outbound';

/**
 * Postmark's search of sent mails, newest first: `metadata_<key>`, recipient, subject, tag, sender. It looks at one
 * stream, which is the default one where none is named.
 */
export function searchMails(world: World, query: unknown): Record<string, unknown> | undefined {
  const parsed = searchSchema.safeParse(query);
  if (!parsed.success) return undefined;
  const { count, offset, ...filters } = parsed.data;
  const found = world.state.mails
    .all()
    .filter((mail) => mail.stream === streamOf(filters))
    .filter((mail) => Object.entries(filters).every(([name, value]) => isMatch(mail, name, String(value))))
    .reverse();
  return { TotalCount: found.length, Messages: found.slice(offset, offset + count).map(summary) };
}

function streamOf(filters: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(filters).find(([name]) => name.toLowerCase() === 'messagestream');
  return named === undefined ? defaultStream : String(named[1]);
}

function isMatch(mail: Mail, name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (key.startsWith('metadata_')) {
    const wanted = key.slice('metadata_'.length);
    return Object.entries(mail.metadata).some(([own, set]) => own.toLowerCase() === wanted && set === value);
  }
  switch (key) {
    case 'recipient':
      return mail.recipients.includes(value.toLowerCase());
    case 'fromemail':
      return bareAddress(mail.from) === value.toLowerCase();
    case 'subject':
      return mail.subject.includes(value);
    case 'tag':
      return mail.tag === value;
    default:
      return true;
  }
}

function summary(mail: Mail): Record<string, unknown> {
  return {
    Tag: mail.tag,
    MessageID: mail.id,
    To: people(mail.to),
    Cc: people(mail.cc),
    Bcc: people(mail.bcc),
    Recipients: mail.recipients,
    ReceivedAt: new Date(mail.at).toISOString(),
    From: mail.from,
    Subject: mail.subject,
    Attachments: [],
    Status: 'Sent',
    TrackOpens: mail.trackOpens,
    TrackLinks: mail.trackLinks,
    Metadata: mail.metadata,
    MessageStream: mail.stream,
    Sandboxed: false,
  };
}

export function mailDetails(mail: Mail): Record<string, unknown> {
  return {
    ...summary(mail),
    TextBody: mail.textBody,
    HtmlBody: mail.htmlBody,
    Body: '',
    MessageEvents: mail.events.map((event) => ({ Type: event, Recipient: mail.recipients[0], Details: {} })),
  };
}

function people(header: string): { Email: string | undefined; Name: string | null }[] {
  return splitAddresses(header).map((written) => ({
    Email: bareAddress(written),
    Name: /^(.*)<[^<>]*>$/.exec(written)?.[1]?.trim().replaceAll('"', '') || null,
  }));
}
