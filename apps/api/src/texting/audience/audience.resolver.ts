import { AudienceInput, ListTotal } from '@optline/schema';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { loadSchool } from '../../consent/school.js';
import type { Context } from '../../context.js';
import { countAudience } from './audience-pages.js';
import { readAudience } from './read-audience.js';
import { requireMaySend } from '../send-text.resolver.js';

/** Whom a text is meant for. */
@Resolver()
export class AudienceResolver {
  @Query(() => ListTotal, {
    description:
      'How many people are meant; not all of them may be texted. Staff with Send Text Messages, API tokens with texts:send.',
  })
  async audienceTotal(
    @Arg('audience', () => AudienceInput) input: AudienceInput,
    @Ctx() context: Context,
  ): Promise<ListTotal> {
    const { organizationId } = requireMaySend(context);
    const { db, now } = context.house;
    const { today } = await loadSchool(db.read, organizationId, now());
    const total = await countAudience(db.read, { organizationId, audience: readAudience(input), today });
    return Object.assign(new ListTotal(), total);
  }
}
