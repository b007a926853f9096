import { ConsentNews } from '@optline/schema';
import { Resolver, Root, Subscription } from 'type-graphql';
import { signedIn, signedInWith } from '../auth/guards.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import type { House } from '../house.js';
import type { LiveContext } from './live-context.js';
import { newsFeedOf } from './news-feed.js';
import type { News } from './news-feed.js';
import { newsStream } from './news-stream.js';

/** What open pages hear. */
@Resolver()
export class ConsentNewsResolver {
  @Subscription(() => ConsentNews, {
    description:
      'Staff: of the whole school. Parents: of their own family. Who connects, also again, looks at everything once.',
    subscribe: ({ context }: { context: LiveContext }) => consentNewsFor(context),
  })
  consentNews(@Root() news: News): ConsentNews {
    const { causeId, personIds, concernsNumber } = news;
    return Object.assign(new ConsentNews(), { causeId, personIds: [...personIds], concernsNumber });
  }
}

/** News of the viewer's own reach, until the client goes or the session ends. */
function consentNewsFor(context: LiveContext): AsyncIterableIterator<News> {
  const { house, lookAgain } = context;
  const { organizationId } = signedInWith(context, 'consent:read');
  return newsStream({
    listen: (tell) => newsFeedOf(house).listen(organizationId, tell),
    present: async (news) => {
      try {
        const principal = await lookAgain();
        return principal === null ? 'gone' : await within(house, signedIn({ principal }), news);
      } catch (error) {
        house.log.warn({ err: error }, 'live news could not be told');
        return 'gone';
      }
    },
  });
}

/** Parents hear of their own family only. */
async function within(house: House, who: SignedInPrincipal, news: News): Promise<News | null> {
  if (who.kind !== 'parent') return news;
  const family = await house.db.read.rows<{ id: string }>(
    'SELECT id FROM people WHERE family_id = ? AND organization_id = ?',
    [who.familyId, who.organizationId],
  );
  const ids = new Set(family.map(({ id }) => id));
  const personIds = news.personIds.filter((id) => ids.has(id));
  return personIds.length === 0 ? null : { ...news, personIds };
}
