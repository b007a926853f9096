import { mayTurnOut } from '@optline/domain';
import { Waiting } from '@optline/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import { staffOf } from '../auth/guards.js';
import { countUndecided } from '../consent/list-reviews.js';
import type { Context } from '../context.js';
import { countNewRegistrations } from '../registration/registration-rows.js';
import { countPaused } from '../texting/broadcasts/broadcast-view.js';
import { countUnread } from '../texting/inbox/list-conversations.js';

/** What is asked for on every page, and again with every piece of news: indexes alone, and no counting to the end. */
@Resolver()
export class WaitingResolver {
  @Query(() => Waiting, { description: 'Staff.' })
  async waiting(@Ctx() context: Context): Promise<Waiting> {
    const { organizationId, permissions } = staffOf(context);
    const { read } = context.house.db;
    const [openReviews, newRegistrations, unreadConversations, pausedBroadcasts] = await Promise.all([
      countUndecided(read, organizationId),
      countNewRegistrations(read, organizationId),
      mayTurnOut(permissions) ? countUnread(read, organizationId) : null,
      permissions.includes('send-text-messages') ? countPaused(read, organizationId) : null,
    ]);
    const counts = { openReviews, newRegistrations, unreadConversations, pausedBroadcasts };
    return Object.assign(new Waiting(), counts);
  }
}
