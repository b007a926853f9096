import { SendTextInput, SendTextResult } from '@optline/schema';
import type { Sentence, TextQueued, TextRefused } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn } from '../auth/guards.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import { lockPerson } from '../consent/lock-number.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { notAllowed, notFound } from '../errors.js';
import { requireRequestId } from '../outbox/request-id.js';
import { readMessage } from './read-body.js';
import { requireSender } from './sender.js';
import { queuedBefore, refusal, textNumber } from './text-number.js';

/** One text to one person, through the gate. */
@Resolver()
export class SendTextResolver {
  @Mutation(() => SendTextResult, {
    description:
      'Staff with Send Text Messages, API tokens with texts:send. Asked again when the text is sent.',
  })
  async sendText(
    @Arg('input', () => SendTextInput) input: SendTextInput,
    @Ctx() context: Context,
  ): Promise<typeof SendTextResult> {
    const who = requireMaySend(context);
    const body = readMessage(input.body);
    const requestId = requireRequestId(input.requestId);
    return inTransaction(context.house.db, (tx) =>
      send(tx, { context, who, requestId, personId: input.personId, body }),
    );
  }
}

const needsPermission: Sentence = {
  en: 'Sending texts needs the permission Send Text Messages.',
  es: 'Para enviar mensajes hace falta el permiso Send Text Messages.',
};

export function requireMaySend(context: Context): SignedInPrincipal {
  const who = signedIn(context);
  if (who.kind === 'staff' && who.permissions.includes('send-text-messages')) return who;
  if (who.kind === 'api-token' && who.scopes.includes('texts:send')) return who;
  throw notAllowed(needsPermission);
}

interface TextToSend {
  readonly context: Context;
  readonly who: SignedInPrincipal;
  readonly requestId: string;
  readonly personId: string;
  readonly body: string;
}

async function send(
  tx: Tx,
  { context, who, requestId, personId, body }: TextToSend,
): Promise<TextQueued | TextRefused> {
  const { organizationId } = who;
  const before = await queuedBefore(tx, { organizationId, requestId }, { personId, body });
  if (before !== null) return before;
  const person = await lockPerson(tx, organizationId, personId);
  if (person === null) throw notFound('person');
  const { number } = person;
  if (number === null) return refusal('no-number');
  const from = await requireSender(tx, organizationId);
  const text = { who, requestId, from, number, body, isBoundToHours: true, now: context.house.now() };
  return textNumber(tx, text, ({ holders }) => holders.filter((holder) => holder.personId === personId));
}
