import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Mail } from '../state/rows.js';
import type { World } from '../world.js';
import { bareAddress, splitAddresses } from './addresses.js';
import { linksOf } from './links.js';
import { inactiveKey } from './suppressions.js';

const MAX_RECIPIENTS = 50;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const messageSchema = z.object({
  From: text,
  To: text,
  Cc: text,
  Bcc: text,
  ReplyTo: text,
  Subject: text,
  TextBody: text,
  HtmlBody: text,
  Tag: text,
  MessageStream: text.transform((stream) => stream || 'outbound'),
  TrackLinks: text.transform((value) => value || 'None'),
  TrackOpens: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
  Metadata: z.record(z.string(), z.string()).nullish(),
});

type Message = z.infer<typeof messageSchema>;

/** Postmark's answer to one message. `status` counts for a single send; in a batch every item is in a 200. */
export interface SendAnswer {
  status: 200 | 422;
  body: { ErrorCode: number; Message: string; [field: string]: unknown };
}

/** Takes or refuses one mail (postmarkapp.com/developer, email API and API error codes). */
export function sendEmail(world: World, input: unknown): SendAnswer {
  const parsed = messageSchema.safeParse(input);
  if (!parsed.success) {
    return refusal(403, `The input for '${String(parsed.error.issues[0]?.path[0] ?? '')}' is not valid.`);
  }
  const message = parsed.data;
  const recipients = addressesOf(message);
  const wrong = whatIsWrong(message, recipients);
  if (wrong !== undefined) return refusal(300, wrong);
  const addresses = recipients.flatMap((written) => bareAddress(written) ?? []);
  const inactive = addresses.filter((email) =>
    world.state.inactive.get(inactiveKey(email, message.MessageStream)),
  );
  const active = addresses.filter((email) => !inactive.includes(email));
  if (active.length === 0) return inactiveRefusal(inactive);
  const mail = keep(world, message, active);
  return { status: 200, body: acceptance(mail, inactive) };
}

function addressesOf({ To, Cc, Bcc }: Message): string[] {
  return [To, Cc, Bcc].flatMap(splitAddresses);
}

function whatIsWrong(message: Message, recipients: string[]): string | undefined {
  if (bareAddress(message.From) === undefined) return `Invalid 'From' address: '${message.From}'.`;
  if (recipients.length === 0) return 'Zero recipients specified';
  if (recipients.length > MAX_RECIPIENTS)
    return `Too many recipients: at most ${MAX_RECIPIENTS} are allowed.`;
  const unreadable = recipients.find((written) => bareAddress(written) === undefined);
  if (unreadable !== undefined) return `Invalid 'To' address: '${unreadable}'.`;
  if (message.TextBody === '' && message.HtmlBody === '') {
    return 'Provide either email TextBody or HtmlBody or both.';
  }
  const hasLineBreak = [message.Subject, message.From, message.ReplyTo].some((value) => /[\r\n]/.test(value));
  return hasLineBreak ? 'Headers must not hold line breaks.' : undefined;
}

function keep(world: World, message: Message, recipients: string[]): Mail {
  const mail: Mail = {
    id: randomUUID(),
    at: world.options.clock(),
    from: message.From,
    recipients: [...new Set(recipients)],
    to: message.To,
    cc: message.Cc,
    bcc: message.Bcc,
    replyTo: message.ReplyTo,
    subject: message.Subject,
    textBody: message.TextBody,
    htmlBody: message.HtmlBody,
    trackLinks: message.TrackLinks,
    trackOpens: message.TrackOpens,
    headers: (message.Headers ?? []).map(({ Name, Value }) => ({ name: Name, value: Value })),
    metadata: message.Metadata ?? {},
    stream: message.MessageStream,
    tag: message.Tag,
    links: linksOf(message.HtmlBody, message.TextBody),
    events: [],
  };
  return world.state.mails.put(mail.id, mail);
}

function acceptance(mail: Mail, inactive: string[]): SendAnswer['body'] {
  return {
    To: mail.to,
    ...(mail.cc === '' ? {} : { Cc: mail.cc }),
    ...(mail.bcc === '' ? {} : { Bcc: mail.bcc }),
    SubmittedAt: new Date(mail.at).toISOString().replace('Z', '0000Z'),
    MessageID: mail.id,
    ErrorCode: 0,
    Message:
      inactive.length === 0
        ? 'OK'
        : `OK, but not delivered to these inactive addresses: ${inactive.join(', ')}`,
  };
}

function refusal(code: number, message: string): SendAnswer {
  return { status: 422, body: { ErrorCode: code, Message: message } };
}

function inactiveRefusal(inactive: string[]): SendAnswer {
  return refusal(
    406,
    'You tried to send to recipient(s) that have been marked as inactive. ' +
      `Found inactive addresses: ${inactive.join(', ')}. ` +
      'Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression.',
  );
}
