import { ServerClient } from 'postmark';
import type { AddressBlock, EmailGateway, EmailHandOver, OutgoingEmail } from '../email.js';
import { emailsPerBatch } from '../email.js';
import { GatewayError } from '../gateway-error.js';
import type { PostmarkFault } from './postmark-error.js';
import { fetchWithoutRedirects, readApiCode, readPostmarkError } from './postmark-error.js';
import { messageFor, whatIsWrong } from './postmark-message.js';

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
  /** Of a call that carries many mails; `timeoutSeconds` unless given. */
  readonly batchTimeoutSeconds?: number | undefined;
}

/** Sends and asks through Postmark's SDK. No answer of any method holds an address, a body or the token. */
export function createPostmarkGateway(settings: PostmarkSettings): EmailGateway {
  // The SDK takes a time-out of 0 for 60 seconds.
  if (!(settings.timeoutSeconds > 0)) throw new Error('Postmark needs a time-out above zero.');
  if (settings.serverToken.trim() === '') throw new Error('Postmark needs a server token.');
  const { requestHost = 'api.postmarkapp.com', useHttps = true, timeoutSeconds: timeout } = settings;
  const options = { requestHost, useHttps, timeout, fetch: fetchWithoutRedirects };
  const client = new ServerClient(settings.serverToken, options);
  const batchTimeout = settings.batchTimeoutSeconds ?? timeout;
  const batchClient = new ServerClient(settings.serverToken, { ...options, timeout: batchTimeout });
  return {
    send: (email) => send(client, settings, email),
    sendBatch: (emails) => sendBatch(batchClient, settings, emails),
    whyBlocked: (address, stream) => whyBlocked(client, address, settings.streams[stream]),
    findByJobId: (jobId, stream) => findByJobId(client, jobId, settings.streams[stream]),
    check: () => check(client),
  };
}

async function send(
  client: ServerClient,
  settings: PostmarkSettings,
  email: OutgoingEmail,
): Promise<EmailHandOver> {
  const wrong = whatIsWrong(email);
  if (wrong !== null) return refusal(wrong);
  try {
    return readAnswer(await client.sendEmail(messageFor(email, settings)));
  } catch (error) {
    return handOverOf(readPostmarkError(error));
  }
}

/** A batch is answered with 200 whatever became of its mails; the answers stand in the order of the mails. */
async function sendBatch(
  client: ServerClient,
  settings: PostmarkSettings,
  emails: readonly OutgoingEmail[],
): Promise<EmailHandOver[]> {
  if (emails.length > emailsPerBatch) throw new Error(`At most ${emailsPerBatch} mails in one call`);
  const wrong = emails.map(whatIsWrong);
  const fit = emails.filter((_email, at) => wrong[at] === null);
  const answers = fit.length === 0 ? [] : await postBatch(client, settings, fit);
  let next = 0;
  return wrong.map((fault) => (fault === null ? (answers[next++] ?? notAnswered) : refusal(fault)));
}

const notAnswered: EmailHandOver = {
  kind: 'unknown',
  reason: 'The mail provider said nothing about this mail.',
};

async function postBatch(
  client: ServerClient,
  settings: PostmarkSettings,
  emails: readonly OutgoingEmail[],
): Promise<EmailHandOver[]> {
  try {
    const answers: unknown = await client.sendEmailBatch(emails.map((email) => messageFor(email, settings)));
    // Without an answer for each nobody can tell which is whose.
    if (!Array.isArray(answers) || answers.length !== emails.length) return emails.map(() => notAnswered);
    return answers.map(readAnswer);
  } catch (error) {
    const outcome = handOverOf(readPostmarkError(error));
    return emails.map(() => outcome);
  }
}

function handOverOf(fault: PostmarkFault): EmailHandOver {
  return fault.mayHaveHappened ? { kind: 'unknown', reason: fault.reason } : refusal(fault);
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

/** Postmark looks at one stream, whichever its default is where none is named. */
async function findByJobId(
  client: ServerClient,
  jobId: string,
  messageStream: string,
): Promise<string | null> {
  const answer: unknown = await ask(() =>
    client.getOutboundMessages({ count: 5, offset: 0, messageStream, metadata_job: jobId }),
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

const blocks: Readonly<Record<string, AddressBlock>> = {
  HardBounce: 'bounced',
  SpamComplaint: 'complained',
  ManualSuppression: 'unsubscribed',
};

async function whyBlocked(
  client: ServerClient,
  address: string,
  stream: string,
): Promise<AddressBlock | null> {
  const answer: unknown = await ask(() => client.getSuppressions(stream, { emailAddress: address }));
  const { Suppressions: found } = Object(answer) as Record<string, unknown>;
  if (!Array.isArray(found)) throw notUnderstood();
  for (const candidate of found as unknown[]) {
    const { EmailAddress: email, SuppressionReason: reason } = Object(candidate) as Record<string, unknown>;
    if (typeof email !== 'string' || email.toLowerCase() !== address.toLowerCase()) continue;
    const why = typeof reason === 'string' ? blocks[reason] : undefined;
    if (why === undefined) throw notUnderstood();
    return why;
  }
  return null;
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
