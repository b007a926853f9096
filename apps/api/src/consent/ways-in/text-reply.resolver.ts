import { setTimeout as pause } from 'node:timers/promises';
import { isE164, readReply } from '@optline/domain';
import type { ConsentRequest, Language, ReplyReading, ReviewReason } from '@optline/domain';
import { TextReplyInput, TextReplyReceived } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context, Principal } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import { badInput, notAllowed, notSignedIn } from '../../errors.js';
import { forStaff } from '../../sentences.js';
import { newId } from '../../ids.js';
import { readNumber } from '../../phone-input.js';
import { carrierAnswered } from '../../texting/carrier-keywords.js';
import { answerHelp } from '../../texting/answer-help.js';
import { hearThatItWorks } from '../../texting/hear-that-it-works.js';
import { hear } from '../../texting/inbox/hear.js';
import { storeInbound } from '../../texting/store-inbound.js';
import type { InboundText } from '../../texting/store-inbound.js';
import { textingNumberFor } from '../../texting/texting-number-for.js';
import type { TextingNumberRow } from '../../texting/texting-number-for.js';
import { answerConfirmation } from '../confirmations/answer-confirmation.js';
import { changeConsent } from '../change-consent.js';
import { loadSchool } from '../school.js';
import { settleMissedMessage } from '../settle-missed-message.js';

const idShape = /^(?=.*\S).{1,100}$/su;
/** The carrier takes a text again after 8 s without an answer; storing it needs most of them. */
const carrierTimeWithinMs = 2500;

type Door = Extract<Principal, { kind: 'webhook' | 'api-token' }>;

/** A text that came in. The carrier's webhook executes this, and API tokens with the scope `webhooks`. */
@Resolver()
export class TextReplyResolver {
  @Mutation(() => TextReplyReceived, {
    description: 'The verified webhook of the carrier, or an API token with the scope webhooks.',
  })
  async receiveTextReply(
    @Arg('input', () => TextReplyInput) given: TextReplyInput,
    @Ctx() context: Context,
  ): Promise<TextReplyReceived> {
    const door = doorOf(context);
    if (!idShape.test(given.providerMessageId))
      throw badInput(forStaff('providerMessageId is from 1 to 100 characters, not all of them blank.'));
    const input = { ...given, from: numberIn(given.from), to: numberIn(given.to) };
    const reading = readReply(input.body);
    const ourNumber = await textingNumberFor(context.house.db.read, input.to);
    if (door.kind === 'api-token' && ourNumber?.organizationId !== door.organizationId) throw notAllowed();
    const received: Received = { context, door, input, reading, kind: kindOf(input, reading) };
    return ourNumber !== null && isE164(input.from)
      ? receive(received, ourNumber)
      : keepUnplaced(received, ourNumber);
  }
}

/** In E.164 where it is a number, however an API client wrote it. */
function numberIn(written: string): string {
  return isE164(written) ? written : (readNumber(written.slice(0, 40)) ?? written);
}

interface Received {
  readonly context: Context;
  readonly door: Door;
  readonly input: TextReplyInput;
  readonly reading: ReplyReading;
  readonly kind: ReplyReading['kind'];
}

function doorOf({ principal }: Context): Door {
  if (principal === null) throw notSignedIn();
  if (principal.kind === 'webhook' && principal.provider === 'plivo') return principal;
  if (principal.kind === 'api-token' && principal.scopes.includes('webhooks')) return principal;
  throw notAllowed();
}

/** The carrier's word for a stop always counts; its word for a start never does. */
function kindOf({ intent }: TextReplyInput, reading: ReplyReading): ReplyReading['kind'] {
  if (intent === 'optout') return 'stop';
  return reading.kind;
}

/** A receiving number that is not ours, or a sender that is no phone: kept, and the operator is told. */
async function keepUnplaced(
  received: Received,
  ourNumber: TextingNumberRow | null,
): Promise<TextReplyReceived> {
  const { context } = received;
  const outcome = ourNumber === null ? 'unknown-number' : 'odd-sender';
  const isNew = await inTransaction(context.house.db, (tx) =>
    storeInbound(tx, inboundOf(received, { organizationId: ourNumber?.organizationId ?? null, outcome })),
  );
  if (isNew) context.house.log.error({ outcome }, 'a text came in that belongs to nobody');
  return answer(received, { wasDuplicate: !isNew, outcome });
}

async function receive(received: Received, ourNumber: TextingNumberRow): Promise<TextReplyReceived> {
  const { house } = received.context;
  const carrierTime = await carrierTimeOf(received);
  return inTransaction(house.db, async (tx) => {
    const { organizationId } = ourNumber;
    const inbound = inboundOf(received, { organizationId, outcome: 'stored' });
    const isNew = await storeInbound(tx, { ...inbound, carrierAt: carrierTime });
    if (!isNew) return answer(received, { wasDuplicate: true, outcome: 'stored' });
    await settleMissedMessage(tx, { organizationId, inbound, now: inbound.receivedAt });
    const outcome = await act(tx, received, { inbound, ourNumber, carrierTime });
    await hear(tx, inbound);
    return answer(received, { wasDuplicate: false, outcome });
  });
}

/** Only a START needs the carrier's own time: a retried one must not undo a newer STOP. */
async function carrierTimeOf({ context, door, input, kind }: Received): Promise<Date | null> {
  if (input.carrierTime != null) return input.carrierTime;
  if (kind !== 'start' || door.kind !== 'webhook') return null;
  return Promise.race([
    context.house.sms.messageTime(input.providerMessageId),
    pause(carrierTimeWithinMs, null, { ref: false }),
  ]);
}

interface Placed {
  readonly inbound: InboundText;
  readonly ourNumber: TextingNumberRow;
  readonly carrierTime: Date | null;
}

async function act(tx: Tx, received: Received, placed: Placed): Promise<string> {
  const { inbound, ourNumber } = placed;
  const request = requestFor(received, placed);
  const school = await loadSchool(tx, ourNumber.organizationId, inbound.receivedAt);
  await hearThatItWorks(tx, ourNumber.organizationId, inbound.fromNumber);
  if (request === null) {
    const isVerified = received.door.kind === 'webhook';
    const isAnswer =
      received.kind === 'other' && (await answerConfirmation(tx, { school, inbound, isVerified }));
    if (isAnswer) return 'changed';
    if (received.kind === 'help' && !carrierHasAnswered(received, ourNumber))
      await answerHelp(tx, { school, inbound, language: received.reading.language ?? 'en' });
    return 'stored';
  }
  const { decision } = await changeConsent(
    tx,
    {
      school,
      number: inbound.fromNumber,
      request,
      because: {
        evidence: evidenceOf(received, placed),
        words: null,
        email: null,
        ip: null,
        userAgent: null,
      },
      reviewSubject: {
        personId: null,
        inboundTextId: inbound.id,
        providerMessageId: null,
        ourNumber: ourNumber.number,
        words: null,
        language: languageOf(received),
        receivedAt: inbound.receivedAt,
      },
    },
    inbound.receivedAt,
  );
  if (decision.kind !== 'changed') return decision.kind;
  return decision.reviews.some((review) => review.kind === 'open') ? 'review' : 'changed';
}

function evidenceOf({ input, reading }: Received, { inbound, ourNumber, carrierTime }: Placed) {
  return {
    inboundTextId: inbound.id,
    rule: reading.rule,
    ourNumber: ourNumber.number,
    ...(input.intent != null && { carrierIntent: input.intent }),
    ...(carrierTime !== null && { carrierTime: carrierTime.toISOString() }),
  };
}

function requestFor(received: Received, { inbound, ourNumber, carrierTime }: Placed): ConsentRequest | null {
  const { door, kind } = received;
  const way = door.kind === 'webhook' ? ('text-reply' as const) : ('api' as const);
  const actor =
    door.kind === 'webhook'
      ? ({ kind: 'carrier' } as const)
      : ({ kind: 'api-token', tokenId: door.tokenId } as const);
  const { causeId, receivedAt } = inbound;
  const at = { ourNumber: ourNumber.number, ourNumberIsRetired: ourNumber.retiredAt !== null, receivedAt };
  const language = languageOf(received);
  switch (kind) {
    case 'stop':
      return {
        kind: 'stop-reply',
        way,
        actor,
        causeId,
        ...at,
        language,
        carrierAnswered: carrierHasAnswered(received, ourNumber),
      };
    case 'start':
      return {
        kind: 'start-reply',
        way,
        actor,
        causeId,
        ...at,
        language,
        carrierTime,
        isVerified: door.kind === 'webhook',
      };
    case 'unclear':
      return {
        kind: 'open-review',
        way,
        actor,
        causeId,
        why: reviewReason(received.reading),
        text: { ourNumber: ourNumber.number, words: inbound.body },
      };
    case 'help':
    case 'other':
      return null;
  }
}

function reviewReason({ rule }: ReplyReading): ReviewReason {
  return rule.startsWith('wrong-number') ? 'wrong-number' : 'unclear';
}

function languageOf({ reading }: Received): Language {
  return reading.language ?? 'en';
}

function carrierHasAnswered({ input }: Received, ourNumber: TextingNumberRow): boolean {
  return carrierAnswered({
    intent: input.intent ?? null,
    intentIsGiven: input.intentIsGiven,
    body: input.body,
    answersKeywords: ourNumber.answersKeywords,
  });
}

/** An id that a token of a school names is that school's alone: it never hides a text that the carrier brings. */
function messageIdOf(door: Door, { providerMessageId }: TextReplyInput): string {
  if (door.kind === 'webhook') return providerMessageId;
  return `${door.organizationId.slice(-12)}:${providerMessageId}`;
}

function inboundOf(
  { context, door, input, reading, kind }: Received,
  placed: { organizationId: string | null; outcome: InboundText['outcome'] },
): InboundText {
  return {
    id: newId(),
    ...placed,
    provider: 'plivo',
    providerMessageId: messageIdOf(door, input),
    fromNumber: input.from,
    toNumber: input.to,
    body: input.body,
    intent: input.intent ?? null,
    kind,
    rule: reading.rule,
    language: reading.language,
    receivedAt: context.house.now(),
    carrierAt: null,
    causeId: newId(),
  };
}

function answer(
  { reading, kind }: Received,
  result: { wasDuplicate: boolean; outcome: string },
): TextReplyReceived {
  return Object.assign(new TextReplyReceived(), { ...result, kind, rule: reading.rule });
}
