import { Card, Notice, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { countShown } from '../../waiting/count-shown.js';
import type { HomePageQuery } from './home-page.generated.js';
import classes from './home.module.css';
import { homeWords } from './home-words.js';
import { Need } from './need.js';

interface AttentionProps extends Pick<HomePageQuery, 'overview' | 'waiting'> {
  readonly organizationEmail: string;
}

/** Those first whom the law gives a time. */
const needs = [
  { waits: 'openReviews', why: 'openReviewsWhy', to: '/reviews', link: 'toReviews' },
  { waits: 'pausedBroadcasts', why: 'pausedBroadcastsWhy', to: '/texts', link: 'toTexts' },
  { waits: 'unreadConversations', why: 'unreadConversationsWhy', to: '/inbox?show=unread', link: 'toInbox' },
  { waits: 'newRegistrations', why: 'newRegistrationsWhy', to: '/registrations', link: 'toRegistrations' },
  { waits: 'undeliveredNotices', why: 'undeliveredNoticesWhy', to: '/undelivered', link: 'toUndelivered' },
] as const;

/** What somebody has to look at; the banner stays as long as mail to the office comes back. */
export function Attention({ overview, waiting, organizationEmail }: AttentionProps) {
  const say = useWords(homeWords);
  const { undeliveredNotices, organizationEmailBounces, sendingPausedAt } = overview;
  const counts = { ...waiting, undeliveredNotices };
  const present = needs
    .map((need) => ({ ...need, count: counts[need.waits] ?? 0 }))
    .filter(({ count }) => count > 0);
  const isAsked = organizationEmailBounces || sendingPausedAt !== null;
  return (
    <>
      {organizationEmailBounces && (
        <div className={classes.banner}>
          <Notice kind="wait">
            <p className={classes.strong}>{say('bounces', { email: organizationEmail })}</p>
            <p>{say('bouncesWhy')}</p>
            <Link to="/settings/general">{say('toSettings')}</Link>
          </Notice>
        </div>
      )}
      <Card title={say('attention')}>
        {present.length === 0 ? (
          <p className={classes.calm}>{say(isAsked ? 'nothingElse' : 'nothing')}</p>
        ) : (
          <ul className={classes.attention}>
            {present.map(({ waits, count, why, to, link }) => (
              <Need key={waits} name={say(waits, { count, shown: countShown(count) })} why={say(why)}>
                <Link to={to}>{say(link)}</Link>
              </Need>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
