import { TextLife } from '@optline/schema';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
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
}
