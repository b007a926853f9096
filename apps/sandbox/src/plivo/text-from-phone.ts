import { randomUUID } from 'node:crypto';
import type { Posting } from '../posting/poster.js';
import type { Attempt, MessageIntent, RegisteredNumber, Text } from '../state/rows.js';
import type { World } from '../world.js';
import { obeyKeyword } from './carrier-blocks.js';
import { readCarrierKeyword } from './carrier-keywords.js';
import { toE164, withoutPlus } from './numbers.js';
import { rememberPhone } from './phones.js';
import { postFromPlivo } from './plivo-post.js';
import type { SignatureMode } from './signatures.js';
import { countUnits } from './units.js';

export interface TextFromPhone {
  from: string;
  to: string;
  text: string;
  /** As a picture message: the words are in `Body`. */
  mms?: boolean;
  signature?: SignatureMode;
  /** What the carrier says it means, whatever its own keywords say; `none` leaves the field out. */
  intent?: MessageIntent | 'none';
  /** That of an earlier text makes it a repeated delivery of that text. */
  messageUuid?: string;
  /** Further copies posted at the same moment. */
  duplicates?: number;
  delayMs?: number;
  /** The carrier's own time of the message, epoch milliseconds; now where absent. */
  sentAt?: number;
  /** Instead of the address registered for `to`. */
  messageUrl?: string;
  /** Form fields to set, or with null to leave out. */
  fields?: Record<string, string | null>;
}

export interface TextFromPhoneResult {
  messageUuid: string;
  intent: MessageIntent | null;
  /** HTTP status of the first try; null where there was no answer. */
  status: number | null;
  /** Every try so far, those of further copies included. */
  attempts: Attempt[];
  /** Resolves with every try when no further one will come. */
  settled: Promise<Attempt[]>;
}

/** A phone texts one of our numbers. Resolves when the first try to tell Optline of it was made. */
export async function textFromPhone(world: World, sent: TextFromPhone): Promise<TextFromPhoneResult> {
  const number = world.state.numbers.get(toE164(sent.to));
  const url = sent.messageUrl ?? number?.messageUrl;
  const intent = intentOf(sent, number);
  const text = receive(world, sent, intent);
  const postings = url === undefined ? [] : postCopies(world, { sent, text, intent, number, url });
  const firsts = await Promise.all(postings.map((posting) => posting.first));
  const settled = Promise.all(postings.map((posting) => posting.done)).then((all) => all.flat());
  return {
    messageUuid: text.id,
    intent,
    status: firsts[0]?.status ?? null,
    attempts: postings.flatMap((posting) => posting.attempts),
    settled,
  };
}

function intentOf(sent: TextFromPhone, number: RegisteredNumber | undefined): MessageIntent | null {
  if (sent.intent === 'none') return null;
  if (sent.intent !== undefined) return sent.intent;
  // MessageIntent is documented for SMS alone, so a keyword in a picture message passes unnoticed.
  const isHeard = number?.answersKeywords === 'carrier' && !sent.mms;
  return isHeard ? readCarrierKeyword(sent.text) : null;
}

function receive(world: World, sent: TextFromPhone, intent: MessageIntent | null): Text {
  const known = sent.messageUuid === undefined ? undefined : world.state.texts.get(sent.messageUuid);
  if (known) return known;
  const [phone, ours] = [toE164(sent.from), toE164(sent.to)];
  rememberPhone(world, phone);
  const id = sent.messageUuid ?? randomUUID();
  const text: Text = {
    id,
    direction: 'from-phone',
    author: 'phone',
    phone,
    ours,
    text: sent.text,
    type: sent.mms ? 'mms' : 'sms',
    at: sent.sentAt ?? world.options.clock(),
    state: 'received',
    arrived: true,
    errorCode: null,
    intent,
    units: countUnits(sent.text),
    statusUrl: null,
    statusMethod: 'POST',
    expiresAt: null,
    attempts: [],
  };
  world.state.texts.put(id, text);
  if (intent !== null) obeyKeyword(world, { ours, phone }, intent);
  return text;
}

interface Copies {
  sent: TextFromPhone;
  text: Text;
  intent: MessageIntent | null;
  number: RegisteredNumber | undefined;
  url: string;
}

function postCopies(world: World, copies: Copies): Posting[] {
  const count = 1 + (copies.sent.duplicates ?? 0);
  const postings = Array.from({ length: count }, () => postCopy(world, copies));
  for (const posting of postings) {
    void posting.done.then((attempts) => {
      const wasTold = attempts.some(({ status }) => status !== null && status >= 200 && status < 300);
      const isSettled = world.state.texts.get(copies.text.id)?.state === 'delivered';
      if (!isSettled)
        world.state.texts.update(copies.text.id, { state: wasTold ? 'delivered' : 'undelivered' });
    });
  }
  return postings;
}

function postCopy(world: World, { sent, text, intent, number, url }: Copies): Posting {
  return postFromPlivo(world, {
    deed: 'inbound-text',
    method: 'POST',
    url,
    fields: formFields({ sent, text, intent, number }),
    signature: sent.signature ?? 'v3',
    ...(number?.signedUrl === undefined ? {} : { signedUrl: number.signedUrl }),
    ...(number?.authToken === undefined ? {} : { authToken: number.authToken }),
    ...(sent.delayMs === undefined ? {} : { afterMs: sent.delayMs }),
    onAttempt: (attempt) => {
      const attempts = world.state.texts.get(text.id)?.attempts ?? [];
      world.state.texts.update(text.id, { attempts: [...attempts, attempt] });
    },
  });
}

/** Names and order as in Plivo's request to a message_url. A number that Optline answers for has no MessageIntent. */
function formFields({ sent, text, intent, number }: Omit<Copies, 'url'>): Record<string, string> {
  const isIntentKnown = intent !== null || (number?.answersKeywords === 'carrier' && sent.intent !== 'none');
  const fields: Record<string, string | null> = {
    From: withoutPlus(toE164(sent.from)),
    To: withoutPlus(toE164(sent.to)),
    [sent.mms ? 'Body' : 'Text']: sent.text,
    Type: sent.mms ? 'mms' : 'sms',
    MessageUUID: text.id,
    Units: String(text.units),
    TotalRate: '0',
    TotalAmount: '0',
    ...(sent.mms ? { MediaCount: '0' } : {}),
    ...(isIntentKnown && !(sent.mms && intent === null) ? { MessageIntent: intent ?? '' } : {}),
    PowerpackUUID: '',
    ...sent.fields,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  );
}
