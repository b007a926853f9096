import { Models } from 'postmark';
import type { Message } from 'postmark';
import type { OutgoingEmail } from '../email.js';
import { readApiCode } from './postmark-error.js';
import type { PostmarkFault } from './postmark-error.js';

interface SenderSettings {
  readonly from: string;
  readonly streams: Readonly<Record<OutgoingEmail['stream'], string>>;
}

const MAX_NAME = 100;
const MAX_SUBJECT = 500;

/** What Postmark would refuse a mail for, or misread; `null` for one that may go. */
export function whatIsWrong(email: OutgoingEmail): PostmarkFault | null {
  // A comma would make two recipients of one, and a line break a header.
  if (!recipients(email).every(isOneAddress)) return readApiCode(300, `'To'`);
  return isOneAddress(email.replyTo) ? null : readApiCode(300, '');
}

/** A mail as Postmark takes it. */
export function messageFor(email: OutgoingEmail, settings: SenderSettings): Message {
  return {
    From: sender(email.fromName, settings.from),
    To: recipients(email).join(', '),
    ReplyTo: email.replyTo,
    Subject: oneLine(email.subject).slice(0, MAX_SUBJECT),
    TextBody: email.text,
    HtmlBody: email.html,
    MessageStream: settings.streams[email.stream],
    Tag: email.tag,
    // A rewritten link would show the token of a consent link in Postmark's records and Click webhooks.
    TrackLinks: Models.LinkTrackingOptions.None,
    TrackOpens: false,
    Metadata: { job: email.jobId },
    ...(email.unsubscribeUrl !== undefined && { Headers: unsubscribeHeaders(email.unsubscribeUrl) }),
  };
}

function recipients({ to, alsoTo = [] }: OutgoingEmail): readonly string[] {
  return [to, ...alsoTo];
}

/** The name in quotes: a comma or an angle bracket in a school's name would be read as another address. */
function sender(name: string, address: string): string {
  const quotable = oneLine(name).replace(/["\\]/g, '').slice(0, MAX_NAME).trim();
  return quotable === '' ? address : `"${quotable}" <${address}>`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isOneAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s,;<>()"]+@[^\s,;<>()"@]+$/.test(address);
}

/** RFC 8058: mail programs show a button of their own, and POST to the address when it is pressed. */
function unsubscribeHeaders(url: string): { Name: string; Value: string }[] {
  return [
    { Name: 'List-Unsubscribe', Value: `<${url}>` },
    { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
  ];
}
