import { mayTurnOut } from '@optline/domain';
import { PageArgs, Person, PersonTextConnection, TextCount } from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { signedInWith, staffOf } from '../auth/guards.js';
import { pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { badInput, notAllowed } from '../errors.js';
import { forStaff } from '../sentences.js';
import { loadersOf } from '../loaders.js';
import { countOf } from './count-text.js';

const sortedBy = ['id'] as const;
const countedLengthAtMost = 10_000;

/** Texts to look at, and what one would cost. */
@Resolver(() => Person)
export class PersonTextsResolver {
  @FieldResolver(() => PersonTextConnection, {
    description:
      'Sent for them, and to and from their number while they held it; the newest first. Staff with a texting permission; parents for their family, of other adults only what was sent for them; API tokens with consent:read.',
  })
  async texts(
    @Root() person: Person,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<PersonTextConnection> {
    const who = signedInWith(context, 'consent:read');
    if (who.kind === 'staff' && !mayTurnOut(who.permissions))
      throw notAllowed(forStaff('Reading texts needs a texting permission.'));
    const [place] = placeOf(after, sortedBy) ?? [null];
    const asked = { personId: person.id, first: pageSize(first), after: place, which: 'all' } as const;
    return loadersOf(context).texts.load(asked);
  }

  @Query(() => TextCount, { description: 'Staff.' })
  textCount(@Arg('body', () => String) body: string, @Ctx() context: Context): TextCount {
    staffOf(context);
    if (body.length > countedLengthAtMost)
      throw badInput(forStaff(`At most ${countedLengthAtMost} characters are counted.`));
    return countOf(body);
  }
}
