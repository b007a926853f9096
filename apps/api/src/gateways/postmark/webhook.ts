import { createHash } from 'node:crypto';
import { parseProviderTime } from '../provider-time.js';
import { sameSecret } from '../same-secret.js';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;
type Payload = Readonly<Record<string, unknown>>;

export interface WebhookCredentials {
  readonly username: string;
  readonly password: string;
}

interface EventFacts {
  readonly providerMessageId: string | null;
  readonly at: Date | null;
  /** The same for every delivery of the same event. */
  readonly dedupeKey: string;
  readonly jobId: string | null;
  readonly stream: string | null;
}

export type EmailEventKind =
  'hard-bounce' | 'spam-complaint' | 'soft-bounce' | 'delivered' | 'suppression' | 'reactivation';

export type EmailEvent =
  | (EventFacts & { readonly kind: EmailEventKind; readonly address: string })
  | (EventFacts & { readonly kind: 'ignored'; readonly address: string | null });

export type ParsedEmailEvent =
  | { readonly ok: true; readonly event: EmailEvent }
  | { readonly ok: false; readonly why: 'not-json' | 'not-an-event' };

const MAX_HEADER = 1_000;
const MAX_ID = 100;
const MAX_ADDRESS = 320;

/**
 * Postmark signs nothing; it knows a user name and a password. Several pairs are accepted while they are being
 * changed. Answer a wrong one with 401: a 403 would end all retries.
 * Source: postmarkapp.com/developer/webhooks/webhooks-overview.
 */
export function verifyPostmarkCredentials(
  headers: Headers,
  accepted: readonly WebhookCredentials[],
): boolean {
  const header = headers['authorization'];
  if (typeof header !== 'string' || header.length > MAX_HEADER) return false;
  const encoded = /^basic +([a-z0-9+/_-]+=*) *$/i.exec(header)?.[1];
  if (encoded === undefined) return false;
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  let matched = false;
  for (const { username, password } of accepted) {
    if (username === '' || password === '') continue;
    matched = sameSecret(`${username}:${password}`, given) || matched;
  }
  return matched;
}

/**
 * Reads one webhook. Ids that are numbers are never read: a bounce's `ID` has 64 bits and JSON numbers do not.
 * Source: postmarkapp.com/developer/webhooks (bounce, spam-complaint, delivery, subscription-change).
 */
export function parseEmailEvent(rawBody: Buffer | string): ParsedEmailEvent {
  const raw = typeof rawBody === 'string' ? rawBody : rawBody.toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch {
    return { ok: false, why: 'not-json' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { ok: false, why: 'not-an-event' };
  const payload = parsed as Payload;
  if (word(payload, 'RecordType') === '') return { ok: false, why: 'not-an-event' };
  return { ok: true, event: readEvent(payload, raw) };
}

function readEvent(payload: Payload, raw: string): EmailEvent {
  const kind = readKind(payload);
  const address = word(payload, 'Email', MAX_ADDRESS) || word(payload, 'Recipient', MAX_ADDRESS);
  const metadata = payload['Metadata'];
  const facts: Omit<EventFacts, 'dedupeKey'> = {
    providerMessageId: word(payload, 'MessageID') || null,
    at: parseProviderTime(readTime(payload)),
    jobId: word(Object(metadata) as Payload, 'job') || null,
    stream: word(payload, 'MessageStream') || null,
  };
  if (kind === 'ignored' || address === '') {
    return { ...facts, kind: 'ignored', address: address || null, dedupeKey: digest([raw]) };
  }
  return { ...facts, kind, address, dedupeKey: dedupeKey(payload, address) };
}

function readKind(payload: Payload): EmailEvent['kind'] {
  switch (payload['RecordType']) {
    case 'Bounce':
      return readBounceKind(payload);
    case 'SpamComplaint':
      return 'spam-complaint';
    case 'Delivery':
      return 'delivered';
    case 'SubscriptionChange':
      return readSuppressionKind(payload);
    default:
      return 'ignored';
  }
}

/** Mail stops for one of three reasons; the last, 'ManualSuppression', is also somebody who unsubscribed. */
function readSuppressionKind(payload: Payload): EmailEvent['kind'] {
  if (payload['SuppressSending'] === false) return 'reactivation';
  if (payload['SuppressSending'] !== true) return 'ignored';
  switch (payload['SuppressionReason']) {
    case 'HardBounce':
      return 'hard-bounce';
    case 'SpamComplaint':
      return 'spam-complaint';
    default:
      return 'suppression';
  }
}

/** By the word: the `TypeCode` of one and the same type differs between Postmark's documents and its SDK. */
function readBounceKind(payload: Payload): EmailEvent['kind'] {
  switch (payload['Type']) {
    case 'HardBounce':
    case 'BadEmailAddress':
      return 'hard-bounce';
    case 'SpamComplaint':
      return 'spam-complaint';
    case 'SoftBounce':
    case 'Transient':
    case 'DnsError':
    case 'Blocked':
    case 'Unknown':
    case 'SpamNotification':
    case 'DMARCPolicy':
      return payload['Inactive'] === true ? 'suppression' : 'soft-bounce';
    default:
      return payload['Inactive'] === true ? 'suppression' : 'ignored';
  }
}

function readTime(payload: Payload): unknown {
  return payload['BouncedAt'] ?? payload['DeliveredAt'] ?? payload['ChangedAt'] ?? payload['ReceivedAt'];
}

/** A message id alone is too coarse: one mail may bounce softly first and hard later. */
function dedupeKey(payload: Payload, address: string): string {
  const common = [word(payload, 'RecordType'), word(payload, 'MessageID'), address.toLowerCase()];
  switch (payload['RecordType']) {
    case 'Bounce':
      return digest([...common, word(payload, 'Type'), word(payload, 'BouncedAt')]);
    case 'SubscriptionChange':
      return digest([
        'SubscriptionChange',
        word(payload, 'MessageStream'),
        address.toLowerCase(),
        String(payload['SuppressSending']),
        word(payload, 'ChangedAt'),
      ]);
    default:
      return digest(common);
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}

/** A field that is a string, trimmed and cut; '' for anything else. */
function word(payload: Payload, name: string, length = MAX_ID): string {
  const value = payload[name];
  return typeof value === 'string' ? value.trim().replaceAll('\0', '').slice(0, length) : '';
}
