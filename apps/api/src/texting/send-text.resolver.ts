import { mayText } from '@optline/domain';
import { SendTextInput, SendTextResult, TextMessage, TextQueued, TextRefused } from '@optline/schema';
import type { Sentence } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn } from '../auth/guards.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import { loadStanding } from '../consent/load-standing.js';
import { loadSchool } from '../consent/school.js';
import { lockNumberOf } from '../consent/set-answer.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notAllowed, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { actorId } from '../record/actor-id.js';
import { actorOf } from '../consent/ways-in/set-text-opt-in.resolver.js';
import { obstacleWords } from './obstacle-words.js';
import { queueText } from './queue-text.js';
import { requireSender } from './sender.js';

/** The carrier takes no longer ones. */
export const longestBody = 1600;

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
    const body = input.body.trim();
    if (body === '' || body.length > longestBody)
      throw badInput(forStaff(`A text has from 1 to ${longestBody} characters.`));
    return inTransaction(context.house.db, (tx) =>
      send(tx, { context, who, personId: input.personId, body }),
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
  readonly personId: string;
  readonly body: string;
}

async function send(tx: Tx, { context, who, personId, body }: TextToSend): Promise<TextQueued | TextRefused> {
  const now = context.house.now();
  const { organizationId } = who;
  const number = await lockNumberOf(tx, organizationId, personId);
  if (number === undefined) throw notFound('person');
  if (number === null) return refusal('no-number');
  const school = await loadSchool(tx, organizationId, now);
  const from = await requireSender(tx, organizationId);
  const standing = await loadStanding(tx, school, number);
  const holder = standing.holders.find((person) => person.personId === personId);
  const gate = mayText({
    fromNumber: from,
    to: number,
    people: holder === undefined ? [] : [{ ...holder, number }],
    suppression: standing.suppression,
    pairs: standing.pairs,
    openReviews: standing.openReviews,
    isUnusable: standing.isUnusable,
    organizationPaused: school.isPaused,
  });
  if (gate.kind === 'may-not') return refusal(gate.why);
  const id = await queueText(tx, {
    organizationId,
    from,
    to: number,
    body,
    kind: 'message',
    personIds: [personId],
    causeId: null,
    requestedBy: actorId(actorOf(who)),
    expiresAt: null,
    isBoundToHours: true,
    now,
  });
  const text = { id, body, state: 'queued', stateReason: null, createdAt: now };
  return Object.assign(new TextQueued(), { text: Object.assign(new TextMessage(), text) });
}

function refusal(obstacle: string): TextRefused {
  return Object.assign(new TextRefused(), { obstacle, message: forStaff(obstacleWords(obstacle)) });
}
