import { PageArgs, Person, StoryConnection } from '@optline/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { staffOf } from '../auth/guards.js';
import { pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { loadersOf } from '../loaders.js';
import { loadStory } from './load-story.js';

/** The whole of what happened with somebody, on one page. */
@Resolver(() => Person)
export class StoryResolver {
  @FieldResolver(() => StoryConnection, {
    description:
      'Their history, the e-mails that asked, and the texts of which the history does not tell; the newest first. Staff; texts for those with a texting permission.',
  })
  async story(
    @Root() person: Person,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<StoryConnection> {
    const viewer = staffOf(context);
    const [place] = placeOf(after, ['id'] as const) ?? [null];
    const asked = { personId: person.id, first: pageSize(first), after: place };
    return loadStory(loadersOf(context), viewer, asked);
  }
}
