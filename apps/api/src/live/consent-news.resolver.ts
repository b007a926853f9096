import { ConsentNews } from '@optline/schema';
import { Resolver, Root, Subscription } from 'type-graphql';
import { signedIn } from '../auth/guards.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import type { Context } from '../context.js';
import type { House } from '../house.js';
import { newsFeedOf } from './news-feed.js';
import type { News } from './news-feed.js';

/** What open pages hear. */
@Resolver()
export class ConsentNewsResolver {
  @Subscription(() => ConsentNews, {
    description: 'Staff: of the whole school. Parents: of their own family.',
    subscribe: ({ context }: { context: Context }) => consentNewsFor(context.house, signedIn(context)),
  })
  consentNews(@Root() news: News): ConsentNews {
    const { causeId, personIds, concernsNumber } = news;
    return Object.assign(new ConsentNews(), { causeId, personIds: [...personIds], concernsNumber });
  }
}

/** News of the viewer's own reach, until the client goes. */
async function* consentNewsFor(house: House, who: SignedInPrincipal): AsyncGenerator<News> {
  const waiting: News[] = [];
  let wake: () => void = () => undefined;
  const stop = newsFeedOf(house).listen(who.organizationId, (news) => {
    waiting.push(news);
    wake();
  });
  try {
    while (true) {
      const next = waiting.shift();
      if (next === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else {
        const visible = await within(house, who, next);
        if (visible !== null) yield visible;
      }
    }
  } finally {
    stop();
  }
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
