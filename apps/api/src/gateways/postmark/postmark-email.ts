import { Models, ServerClient } from 'postmark';
import type { Message } from 'postmark';
import type { EmailGateway, EmailHandOver, OutgoingEmail } from '../email.js';
import { GatewayError } from '../gateway-error.js';
import type { PostmarkFault } from './postmark-error.js';
import { fetchWithoutRedirects, readApiCode, readPostmarkError } from './postmark-error.js';

export interface PostmarkSettings {
  readonly serverToken: string;
  /** The one verified address that all mail comes from. */
  readonly from: string;
  /** The ids of the message streams. Postmark suppresses an address per stream. */
  readonly streams: Readonly<Record<OutgoingEmail['stream'], string>>;
  /** Without the scheme; api.postmarkapp.com unless given. */
  readonly requestHost?: string | undefined;
  readonly useHttps?: boolean | undefined;
  /** For the whole exchange, body included. */
  readonly timeoutSeconds: number;
}

const MAX_NAME = 100;
const MAX_SUBJECT = 500;

/** Sends and asks through Postmark's SDK. No answer of any method holds an address, a body or the token. */
export function createPostmarkGateway(settings: PostmarkSettings): EmailGateway {
  // The SDK takes a time-out of 0 for 60 seconds.
  if (!(settings.timeoutSeconds > 0)) throw new Error('Postmark needs a time-out above zero.');
  if (settings.serverToken.trim() === '') throw new Error('Postmark needs a server token.');
  const { requestHost = 'api.postmarkapp.com', useHttps = true, timeoutSeconds: timeout } = settings;
  const client = new ServerClient(settings.serverToken, {
    requestHost,
    useHttps,
    timeout,
    fetch: fetchWithoutRedirects,
  });
  return {
    send: (email) => send(client, settings, email),
    findByJobId: (jobId) => findByJobId(client, jobId),
    check: () => check(client),
  };
}

async function send(
  client: ServerClient,
  settings: PostmarkSettings,
  email: OutgoingEmail,
): Promise<EmailHandOver> {
  // A comma would make two recipients of one, and a line break a header.
  if (!recipients(email).every(isOneAddress)) return refusal(readApiCode(300, `'To'`));
  if (!isOneAddress(email.replyTo)) return refusal(readApiCode(300, ''));
  try {
    return readAnswer(await client.sendEmail(message(settings, email)));
  } catch (error) {
    const fault = readPostmarkError(error);
    return fault.mayHaveHappened ? { kind: 'unknown', reason: fault.reason } : refusal(fault);
  }
}

function message(settings: PostmarkSettings, email: OutgoingEmail): Message {
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

/** Some refusals come with HTTP 200, and a page of a captive portal resolves as well. */
function readAnswer(answer: unknown): EmailHandOver {
  const { ErrorCode: code, MessageID: id, Message: words } = Object(answer) as Record<string, unknown>;
  if (typeof code === 'number' && code !== 0) {
    return refusal(readApiCode(code, typeof words === 'string' ? words : ''));
  }
  if (code === 0 && typeof id === 'string' && id !== '')
    return { kind: 'handed-over', providerMessageId: id };
  return { kind: 'unknown', reason: 'The mail provider answered without a message id.' };
}

function refusal(fault: PostmarkFault): EmailHandOver {
  const { code, reason, retryable, addressUnusable } = fault;
  return { kind: 'refused', code, reason, retryable, addressUnusable };
}

async function findByJobId(client: ServerClient, jobId: string): Promise<string | null> {
  const answer: unknown = await ask(() =>
    client.getOutboundMessages({ count: 5, offset: 0, metadata_job: jobId }),
  );
  const { Messages: found } = Object(answer) as Record<string, unknown>;
  if (!Array.isArray(found)) throw notUnderstood();
  if (found.length === 0) return null;
  for (const candidate of found as unknown[]) {
    const { MessageID: id, Metadata: metadata } = Object(candidate) as Record<string, unknown>;
    if ((Object(metadata) as Record<string, unknown>)['job'] === jobId && typeof id === 'string') return id;
  }
  // Mails of other jobs: the filter was not heard, so this is no answer to what was asked.
  throw notUnderstood();
}

async function check(client: ServerClient): ReturnType<EmailGateway['check']> {
  try {
    const server: unknown = await ask(() => client.getServer());
    const known = typeof (Object(server) as Record<string, unknown>)['ID'] === 'number';
    return known ? { ok: true } : { ok: false, reason: notUnderstood().message };
  } catch (error) {
    return { ok: false, reason: error instanceof GatewayError ? error.message : notUnderstood().message };
  }
}

/** Asks something that changes nothing; a fault becomes a GatewayError. */
async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const fault = readPostmarkError(error);
    throw new GatewayError(fault.code, fault.reason, fault.retryable);
  }
}

function notUnderstood(): GatewayError {
  return new GatewayError('no-answer', 'The mail provider gave no answer that we understand.', true);
}
