import { formatNumber } from '@optline/domain';
import { AnswerBadge, formatDateTime, formatDay, useLanguage, useSession, useWords } from '@optline/ui';
import { useEffect, useId, useRef } from 'react';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import { Around } from './around.js';
import { Decision } from './decision.js';
import { dueIn } from './due.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { reviewsWords, ruleWords, whyMeaningWords, whyWords } from './reviews-words.js';
import classes from './reviews.module.css';
import { ruleWordFor } from './rule-word.js';

const fewDays = 2;

interface ReviewCardProps {
  readonly review: ReviewDetailFragment;
  /** It is the one that the address names. */
  readonly isMeant?: boolean;
  /** It is the one to decide first. */
  readonly isFirst?: boolean;
  /** Something was decided or undone, or it is time to see what came of it. */
  readonly onChanged: () => unknown;
}

/** One review: what came, from whom, until when it must be decided, and what can be decided or was. */
export function ReviewCard({ review, isMeant = false, isFirst = false, onChanged }: ReviewCardProps) {
  const say = useWords(reviewsWords);
  const sayWhy = useWords(whyWords);
  const sayMeaning = useWords(whyMeaningWords);
  const { mayTurnOut } = useRights();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isMeant) return;
    place.current?.scrollIntoView?.({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={classes.review}
      aria-labelledby={id}
      data-meant={isMeant || undefined}
    >
      <div className={classes.head}>
        <h2 id={id}>
          {sayWhy(review.why)} · <span className={classes.phone}>{formatNumber(review.number)}</span>
        </h2>
        {isMeant && <span className={classes.meant}>{say('thisOne')}</span>}
      </div>
      <p className={classes.meaning}>{sayMeaning(review.why)}</p>
      {review.words === null || review.words === '' ? (
        <p className={form.hint}>{say('noWords')}</p>
      ) : (
        <blockquote className={form.quote} aria-label={say('wordsAre')}>
          {review.words}
        </blockquote>
      )}
      <Facts review={review} />
      {mayTurnOut && <Around review={review} isOpen={isMeant || isFirst} />}
      {review.decidedAt === null && <p className={classes.held}>{say('held')}</p>}
      <Decision review={review} onChanged={onChanged} />
    </article>
  );
}

function Facts({ review }: Pick<ReviewCardProps, 'review'>) {
  const say = useWords(reviewsWords);
  const sayRule = useWords(ruleWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const time = (instant: string): string => formatDateTime(instant, { language, timeZone });
  const { holders, decidedAt, decidedBy, settledAt } = review;
  return (
    <dl className={form.facts}>
      <dt>{say('received')}</dt>
      <dd>{time(review.receivedAt)}</dd>
      {review.rule !== null && (
        <>
          <dt>{say('rules')}</dt>
          <dd>{sayRule(ruleWordFor(review.rule))}</dd>
        </>
      )}
      <dt>{say('sharedBy')}</dt>
      <dd>
        {holders.length === 0 ? (
          say('nobody')
        ) : (
          <ul className={classes.holders}>
            {holders.map(({ personId, kind, name, answer }) => (
              <li key={personId ?? name}>
                <Link to={`/${kind === 'STUDENT' ? 'students' : 'contacts'}/${personId}`}>{name}</Link>
                {answer !== null && <AnswerBadge answer={answer} />}
                <ObstacleMark obstacle={settledAt === null ? 'HELD' : null} />
              </li>
            ))}
          </ul>
        )}
      </dd>
      {decidedAt === null ? (
        <>
          <dt>{say('decideBy')}</dt>
          <dd>
            <Clock dueAt={review.dueAt} />
          </dd>
        </>
      ) : (
        <>
          <dt>{say('decidedAt')}</dt>
          <dd>
            {decidedBy === null
              ? time(decidedAt)
              : say('decidedBy', { time: time(decidedAt), by: decidedBy })}
          </dd>
        </>
      )}
    </dl>
  );
}

function Clock({ dueAt }: { readonly dueAt: string }) {
  const say = useWords(reviewsWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const { day, businessDaysLeft, isOver } = dueIn(dueAt, timeZone, new Date());
  const left = isOver ? say('overdue') : say('daysLeft', { days: businessDaysLeft });
  return (
    <>
      {say('due', { day: formatDay(day, { language }) })}
      {' · '}
      <span className={isOver || businessDaysLeft <= fewDays ? classes.soon : undefined}>{left}</span>
    </>
  );
}
