import { Card, Notice, useWords } from '@optline/ui';
import { Link } from 'react-router';
import type { HomePageQuery } from './home-page.generated.js';
import classes from './home.module.css';
import { homeWords } from './home-words.js';
import { Need } from './need.js';

interface AttentionProps {
  readonly overview: HomePageQuery['overview'];
  readonly organizationEmail: string;
}

/** What somebody has to look at; the banner stays as long as mail to the office comes back. */
export function Attention({ overview, organizationEmail }: AttentionProps) {
  const say = useWords(homeWords);
  const { openReviews, undeliveredNotices, organizationEmailBounces, sendingPausedAt } = overview;
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
        {openReviews === 0 && undeliveredNotices === 0 ? (
          <p className={classes.calm}>{say(isAsked ? 'nothingElse' : 'nothing')}</p>
        ) : (
          <ul className={classes.attention}>
            {openReviews > 0 && (
              <Need name={say('openReviews', { count: openReviews })} why={say('openReviewsWhy')}>
                <Link to="/reviews">{say('toReviews')}</Link>
              </Need>
            )}
            {undeliveredNotices > 0 && (
              <Need name={say('undelivered', { count: undeliveredNotices })} why={say('undeliveredWhy')}>
                <Link to="/undelivered">{say('toUndelivered')}</Link>
              </Need>
            )}
          </ul>
        )}
      </Card>
    </>
  );
}
