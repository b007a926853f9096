import type { Client } from 'plivo';
import type { CarrierInbound, OutgoingText, SmsGateway, TextHandOver } from '../sms.js';
import { GatewayError } from '../gateway-error.js';
import { parseProviderTime } from '../provider-time.js';
import { listInboundPages } from './list-inbound.js';
import type { PlivoSettings } from './plivo-calls.js';
import { ask, openPlivoClient, withinDeadline } from './plivo-calls.js';
import { readPlivoError } from './plivo-error.js';

/** Plivo drops a text that waited three hours anyway, plivo.com/docs/faq/messaging/messaging-api. */
const LONGEST_EXPIRY_SECONDS = 10_800;

/** Sends and asks through Plivo's SDK. No answer of any method holds a number, a text or a token. */
export function createPlivoGateway(settings: PlivoSettings): SmsGateway {
  const main = openPlivoClient(settings, settings.authId, settings.authToken);
  const subaccounts = new Map<string, Client>();
  for (const [authId, authToken] of Object.entries(settings.subaccounts ?? {})) {
    subaccounts.set(authId, openPlivoClient(settings, authId, authToken));
  }
  const plivo = { settings, main, subaccounts };
  return {
    send: (text) => send(plivo, text),
    messageTime: (providerMessageId) => messageTime(plivo, providerMessageId),
    listInbound: (range) => listInbound(plivo, range),
    balance: () => balance(plivo),
    pricePerSegment: () => pricePerSegment(plivo),
  };
}

interface Plivo {
  readonly settings: PlivoSettings;
  readonly main: Client;
  readonly subaccounts: ReadonlyMap<string, Client>;
}

async function send(plivo: Plivo, text: OutgoingText): Promise<TextHandOver> {
  const client = text.subaccount === null ? plivo.main : plivo.subaccounts.get(text.subaccount);
  if (client === undefined) return refused('unknown-subaccount', 'No credentials for this subaccount.');
  // Plivo reads "<" in a destination as the mark between many of them.
  if (!/^\+\d{7,15}$/.test(text.to)) return refused('bad-number', 'The receiving number is not in E.164.');
  if (!/^\+?[\da-z]{3,15}$/i.test(text.from))
    return refused('bad-sender', 'The sending number is malformed.');
  if (text.expirySeconds !== null && text.expirySeconds < 1)
    return refused('expired', 'It is too late to send.');
  try {
    // Positional, because the SDK's types refuse the object form; the options afresh, because it writes into them.
    const call = client.messages.create(text.from, text.to, text.body, sendOptions(text));
    return readAnswer(await withinDeadline(call, plivo.settings.timeoutMs));
  } catch (error) {
    return readFailure(error);
  }
}

function sendOptions(text: OutgoingText): object {
  const expiry =
    text.expirySeconds === null
      ? {}
      : { message_expiry: Math.min(Math.floor(text.expirySeconds), LONGEST_EXPIRY_SECONDS) };
  return { url: text.reportUrl, method: 'POST', log: 'number_only', ...expiry };
}

/** Any 2xx resolves, a captive portal's page too: only an id says that the text was taken. */
function readAnswer(answer: unknown): TextHandOver {
  const { messageUuid, invalid_number: invalid } = (answer ?? {}) as Record<string, unknown>;
  const id: unknown = Array.isArray(messageUuid) ? messageUuid[0] : messageUuid;
  if (typeof id === 'string' && id !== '') return { kind: 'handed-over', providerMessageId: id };
  if (Array.isArray(invalid) && invalid.length > 0) {
    return refused('bad-number', 'The carrier refuses the receiving number.');
  }
  return { kind: 'unknown', reason: 'The carrier answered without a message id.' };
}

function readFailure(error: unknown): TextHandOver {
  const fault = readPlivoError(error);
  if (fault.mayHaveHappened) return { kind: 'unknown', reason: fault.reason };
  const { code, reason, retryable, stoppedByCarrier } = fault;
  return { kind: 'refused', code, reason, retryable, stoppedByCarrier };
}

function refused(code: string, reason: string): TextHandOver {
  return { kind: 'refused', code, reason, retryable: false, stoppedByCarrier: false };
}

async function messageTime(plivo: Plivo, providerMessageId: string): Promise<Date | null> {
  // The id becomes part of a path.
  if (!/^[\w-]{1,100}$/.test(providerMessageId)) return null;
  for (const client of [plivo.main, ...plivo.subaccounts.values()]) {
    const time = await ask(async () => client.messages.get(providerMessageId), plivo.settings.timeoutMs).then(
      (message) => parseProviderTime(message.messageTime),
      () => null,
    );
    if (time !== null) return time;
  }
  return null;
}

async function* listInbound(
  plivo: Plivo,
  range: { readonly since: Date; readonly until: Date },
): AsyncGenerator<CarrierInbound, void, undefined> {
  const { timeoutMs } = plivo.settings;
  const seen = new Set<string>();
  // Whether the account's list holds what its subaccounts received is not documented, so both are asked.
  for (const subaccount of [null, ...plivo.subaccounts.keys()]) {
    for await (const inbound of listInboundPages({ client: plivo.main, timeoutMs, subaccount, ...range })) {
      if (seen.has(inbound.providerMessageId)) continue;
      seen.add(inbound.providerMessageId);
      yield inbound;
    }
  }
}

async function balance(plivo: Plivo): ReturnType<SmsGateway['balance']> {
  try {
    const account = await ask(() => plivo.main.accounts.get(), plivo.settings.timeoutMs);
    const credits: unknown = account.cashCredits;
    if (typeof credits === 'string' || typeof credits === 'number')
      return { ok: true, credits: String(credits) };
    return { ok: false, reason: 'The carrier answered without a balance.' };
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof GatewayError ? error.message : 'The carrier could not be asked.',
    };
  }
}

const COUNTRY = 'US';

/** The SDK's types leave out that one can ask. */
interface Pricings {
  get(country: string): Promise<{
    readonly message?: { readonly outbound?: { readonly rate?: unknown } };
  }>;
}

async function pricePerSegment({ main, settings }: Plivo): Promise<string | null> {
  const pricings = main.pricings as unknown as Pricings;
  try {
    const { message } = await ask(() => pricings.get(COUNTRY), settings.timeoutMs);
    const rate = message?.outbound?.rate;
    return typeof rate === 'string' && /^\d+(?:\.\d+)?$/.test(rate) ? rate : null;
  } catch {
    return null;
  }
}
