import { TextLife } from '@optline/schema';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { readerOfConsent } from '../record/who-may-read.js';
import { loadTextLife } from './text-life.js';

/** One text, from its writing to its arrival. */
@Resolver()
export class TextLifeResolver {
  @Query(() => TextLife, {
    description: 'Staff with a texting permission, API tokens with consent:read.',
  })
  async text(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<TextLife> {
    const { organizationId } = readerOfConsent(context);
    const life = await loadTextLife(context.house.db.read, { id, organizationId });
    if (life === null) throw notFound('text');
    return life;
  }

  @Mutation(() => TextLife, {
    description:
      'Takes back a text to one person, or a reply, that waits still; where it waits no more, says how it stands. Staff with Send Text Messages.',
  })
  async withdrawText(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<TextLife> {
    const { organizationId } = staffWith(context, 'send-text-messages');
    const { db, now } = context.house;
    return inTransaction(db, async (tx) => {
      // Whoever claims it reads its state with a lock: it is either taken back or on its way, never both.
      await tx.update(
        'text_messages',
        { state: 'withdrawn', stateReason: 'cancelled', settledAt: now() },
        { id, organizationId, state: 'queued', kind: 'message', broadcastId: null },
      );
      const life = await loadTextLife(tx, { id, organizationId });
      if (life === null) throw notFound('text');
      return life;
    });
  }
}
