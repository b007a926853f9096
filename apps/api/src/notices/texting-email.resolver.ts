import { PersonTextingEmail, SendTextingEmailResult, TextingEmailQueued } from '@optline/schema';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { readRequestId, requestIdIs } from '../outbox/request-id.js';
import { forStaff } from '../sentences.js';
import { whoMayAsk } from './who-may-ask.js';
import { queueTextingEmail } from './queue-texting-email.js';
import type { TextingEmail } from './queue-texting-email.js';

/** The e-mail with CLICK HERE. */
@Resolver()
export class TextingEmailResolver {
  @Mutation(() => SendTextingEmailResult, {
    description:
      'Staff with a texting permission, API tokens with texts:send. For a student under 18 it goes to the adults of the family.',
  })
  async sendTextingEmail(
    @Arg('personId', () => ID) personId: string,
    @Arg('requestId', () => ID, { nullable: true, description: requestIdIs }) requestId: string | null,
    @Ctx() context: Context,
  ): Promise<typeof SendTextingEmailResult> {
    const { organizationId } = whoMayAsk(context);
    const { house } = context;
    const request = { organizationId, requestId: readRequestId(requestId), now: house.now() };
    const outcome = await inTransaction(house.db, (tx) => queueTextingEmail(tx, { ...request, personId }));
    if (outcome === null) throw notFound('person');
    return outcome;
  }

  @Mutation(() => [PersonTextingEmail], {
    description:
      'To at most 100 people at once, with a result for each; to no address that unsubscribed from invitations. Staff with a texting permission, API tokens with texts:send.',
  })
  async sendTextingEmails(
    @Arg('personIds', () => [ID]) personIds: string[],
    @Arg('requestId', () => ID, { nullable: true, description: requestIdIs }) requestId: string | null,
    @Ctx() context: Context,
  ): Promise<PersonTextingEmail[]> {
    const { organizationId } = whoMayAsk(context);
    if (personIds.length > peopleAtOnce) throw badInput(forStaff(`At most ${peopleAtOnce} people at once.`));
    const { house } = context;
    const ids = [...new Set(personIds)];
    const request = { organizationId, requestId: readRequestId(requestId), now: house.now() };
    const results: PersonTextingEmail[] = [];
    for (let start = 0; start < ids.length; start += peoplePerUnit) {
      const some = ids.slice(start, start + peoplePerUnit);
      results.push(...(await inTransaction(house.db, (tx) => queueEach(tx, some, request))));
    }
    return results;
  }
}

const peopleAtOnce = 100;
/** A STOP never waits behind the whole of a list. */
const peoplePerUnit = 10;

async function queueEach(
  tx: Tx,
  personIds: readonly string[],
  of: Omit<TextingEmail, 'personId'>,
): Promise<PersonTextingEmail[]> {
  const results: PersonTextingEmail[] = [];
  for (const personId of personIds) {
    const outcome = await queueTextingEmail(tx, { ...of, personId, isToMany: true });
    const isQueued = outcome instanceof TextingEmailQueued;
    const problem = isQueued ? null : (outcome?.message.en ?? 'There is no such person.');
    const to = isQueued ? outcome.to : [];
    results.push(Object.assign(new PersonTextingEmail(), { personId, isQueued, to, problem }));
  }
  return results;
}
