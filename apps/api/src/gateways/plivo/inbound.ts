import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parseProviderTime } from '../provider-time.js';

/** The answer to every webhook: Plivo expects XML, and an empty element says "no reply". */
export const emptyResponseXml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

type PlivoParams = ReadonlyArray<readonly [string, string]>;

/** One end of a text. A short code or a word ("MTN") is kept as it came, with `isNumber` false. */
export interface TextEnd {
  readonly value: string;
  readonly isNumber: boolean;
}

export interface InboundText {
  readonly providerMessageId: string;
  readonly from: TextEnd;
  readonly to: TextEnd;
  readonly body: string;
  /** What the carrier took the text for, and so has acted on and answered itself. */
  readonly intent: 'optout' | 'optin' | 'help' | null;
  /** False when the carrier sent no such field: then null says nothing. */
  readonly intentReported: boolean;
  readonly type: string;
  readonly isMms: boolean;
  readonly powerpackId: string | null;
  readonly carrierTime: Date | null;
}

export type ParsedInbound =
  { readonly ok: true; readonly text: InboundText } | { readonly ok: false; readonly why: 'no-message-id' };

export type DeliveryWord = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'unknown-word';

export interface DeliveryReport {
  readonly providerMessageId: string;
  readonly status: DeliveryWord;
  /** The carrier's own order of the reports of one message. */
  readonly sequence: number | null;
  /** '200' is: the recipient has texted STOP to this number. */
  readonly errorCode: string | null;
}

export type ParsedDeliveryReport =
  | { readonly ok: true; readonly report: DeliveryReport }
  | { readonly ok: false; readonly why: 'no-message-id' };

const MAX_BODY = 4_000;
const MAX_ID = 100;
const MAX_FIELD = 64;

/**
 * Reads an inbound text. Everything but the message id may be absent.
 * Source: docs.plivo.com/docs/messaging/api/message/handling-incoming.
 */
export function parseInboundText(params: PlivoParams): ParsedInbound {
  const field = reader(params);
  const providerMessageId = cut(field('MessageUUID') ?? '', MAX_ID);
  if (providerMessageId === '') return { ok: false, why: 'no-message-id' };
  const type = cut(field('Type') ?? '', MAX_FIELD).toLowerCase();
  const text: InboundText = {
    providerMessageId,
    from: textEnd(field('From')),
    to: textEnd(field('To')),
    body: readBody(params),
    intent: readIntent(field('MessageIntent')),
    intentReported: field('MessageIntent') !== undefined,
    type,
    isMms: type === 'mms',
    powerpackId: cut(field('PowerpackUUID') ?? '', MAX_ID) || null,
    carrierTime: parseProviderTime(field('MessageTime')),
  };
  return { ok: true, text };
}

/**
 * Reads a delivery report. A report about one part of a long text names the whole in `ParentMessageUUID`.
 * Source: docs.plivo.com/docs/messaging/api/message/message-status-callbacks.
 */
export function parseDeliveryReport(params: PlivoParams): ParsedDeliveryReport {
  const field = reader(params);
  const providerMessageId = cut(field('ParentMessageUUID') || field('MessageUUID') || '', MAX_ID);
  if (providerMessageId === '') return { ok: false, why: 'no-message-id' };
  const sequence = field('Sequence') ?? '';
  const report: DeliveryReport = {
    providerMessageId,
    status: readStatus(field('Status')),
    sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : null,
    errorCode: readErrorCode(field('ErrorCode')),
  };
  return { ok: true, report };
}

/** The first value of a field, trimmed. */
function reader(params: PlivoParams): (name: string) => string | undefined {
  const first = new Map<string, string>();
  for (const [name, value] of params) if (!first.has(name)) first.set(name, value);
  return (name) => first.get(name)?.trim();
}

/** The words of an SMS stand in `Text`, those of an MMS in `Body`. Kept as sent, for they are evidence. */
function readBody(params: PlivoParams): string {
  const text = params.find(([name, value]) => name === 'Text' && value !== '');
  const body = params.find(([name]) => name === 'Body');
  return cut((text ?? body)?.[1] ?? '', MAX_BODY);
}

function readIntent(value: string | undefined): InboundText['intent'] {
  const word = (value ?? '')
    .slice(0, MAX_FIELD)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return word === 'optout' || word === 'optin' || word === 'help' ? word : null;
}

function readStatus(value: string | undefined): DeliveryWord {
  switch ((value ?? '').toLowerCase()) {
    case 'queued':
      return 'queued';
    case 'sent':
      return 'sent';
    case 'delivered':
      return 'delivered';
    case 'undelivered':
      return 'undelivered';
    case 'failed':
    case 'rejected':
      return 'failed';
    default:
      return 'unknown-word';
  }
}

function readErrorCode(value: string | undefined): string | null {
  const code = cut(value ?? '', MAX_FIELD);
  return /^0*$/.test(code) ? null : code;
}

/**
 * Plivo writes numbers with the country code and mostly without "+". What is no number that way is tried as a
 * US one, so that ten bare digits still find their person.
 */
function textEnd(value: string | undefined): TextEnd {
  const raw = cut(value ?? '', MAX_FIELD);
  if (!/^[+\d\s().-]+$/.test(raw) || raw.replace(/\D/g, '').length < 8)
    return { value: raw, isNumber: false };
  const international = parsePhoneNumberFromString(raw.startsWith('+') ? raw : `+${raw}`);
  if (international?.isValid()) return { value: international.number, isNumber: true };
  const national = parsePhoneNumberFromString(raw, 'US');
  if (national?.isValid()) return { value: national.number, isNumber: true };
  if (international?.isPossible()) return { value: international.number, isNumber: true };
  return { value: raw, isNumber: false };
}

/** The number of a message record, in E.164; null when it is none. */
export function parsePlivoNumber(value: unknown): string | null {
  const end = textEnd(typeof value === 'string' ? value.trim() : undefined);
  return end.isNumber ? end.value : null;
}

/** NUL goes, because not every database can hold it. A pair of surrogates is not cut in two. */
function cut(text: string, length: number): string {
  const kept = text.includes('\0') ? text.replaceAll('\0', '') : text;
  if (kept.length <= length) return kept;
  const short = kept.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}
