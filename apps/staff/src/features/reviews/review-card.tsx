import { Button } from '@mantine/core';
import { assertNever, formatNumber } from '@optline/domain';
import { answerWords, formatDateTime, formatDay, useLanguage, useSession, useWords } from '@optline/ui';
import type { ReviewDecision, ReviewReason } from '@optline/ui';
import { useEffect, useId, useRef, useState } from 'react';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { DecideDialog } from './decide-dialog.js';
import { dueIn } from './due.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { decisionWords, reviewsWords, whyMeaningWords, whyWords } from './reviews-words.js';
import classes from './reviews.module.css';

const fewDays = 2;

interface ReviewCardProps {
  readonly review: ReviewDetailFragment;
  /** It is the one that the address names. */
  readonly isMeant: boolean;
  readonly onDecided: (said: string) => void;
}

/** One review: what came, from whom, until when it must be decided, and what can be decided. */
export function ReviewCard({ review, isMeant, onDecided }: ReviewCardProps) {
  const say = useWords(reviewsWords);
  const sayWhy = useWords(whyWords);
  const sayMeaning = useWords(whyMeaningWords);
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
      {review.decidedAt === null && <Decisions review={review} onDecided={onDecided} />}
    </article>
  );
}

function Facts({ review }: Pick<ReviewCardProps, 'review'>) {
  const say = useWords(reviewsWords);
  const sayDecision = useWords(decisionWords);
  const sayAnswer = useWords(answerWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const time = (instant: string): string => formatDateTime(instant, { language, timeZone });
  const { holders, decidedAt, decision } = review;
  return (
    <dl className={form.facts}>
      <dt>{say('received')}</dt>
      <dd>{time(review.receivedAt)}</dd>
      <dt>{say('sharedBy')}</dt>
      <dd>
        {holders.length === 0 ? (
          say('nobody')
        ) : (
          <ul className={classes.holders}>
            {holders.map(({ personId, name, answer }) => (
              <li key={personId ?? name}>
                {answer === null ? name : say('holder', { name, answer: sayAnswer(answer) })}
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
          <dt>{say('decision')}</dt>
          <dd>{decision !== null && sayDecision(decision)}</dd>
          <dt>{say('decidedAt')}</dt>
          <dd>{time(decidedAt)}</dd>
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

/** The likeliest one first. */
function decisionsFor(why: ReviewReason): readonly ReviewDecision[] {
  switch (why) {
    case 'START_NEEDS_REVIEW':
      return ['START', 'STOP', 'NOT_A_REQUEST', 'WRONG_NUMBER'];
    case 'WRONG_NUMBER':
      return ['WRONG_NUMBER', 'STOP', 'NOT_A_REQUEST'];
    case 'MISSED_MESSAGE':
    case 'REPORTED_REQUEST':
    case 'UNCLEAR':
      return ['STOP', 'NOT_A_REQUEST', 'WRONG_NUMBER'];
    default:
      return assertNever(why);
  }
}

function Decisions({ review, onDecided }: Pick<ReviewCardProps, 'review' | 'onDecided'>) {
  const say = useWords(reviewsWords);
  const sayDecision = useWords(decisionWords);
  const { mayTurnIn, mayTurnOut } = useRights();
  const [asked, setAsked] = useState<ReviewDecision | null>(null);
  if (!mayTurnOut) return null;
  const decisions = decisionsFor(review.why);
  const offered = decisions.filter((decision) => decision !== 'START' || mayTurnIn);
  return (
    <>
      <div className={form.buttons}>
        {offered.map((decision, at) => (
          <Button
            key={decision}
            variant={at === 0 && decision !== 'START' ? 'filled' : 'default'}
            size="sm"
            onClick={() => setAsked(decision)}
          >
            {sayDecision(decision)}
          </Button>
        ))}
      </div>
      {offered.length < decisions.length && <p className={form.hint}>{say('startNeeds')}</p>}
      {asked !== null && (
        <DecideDialog review={review} decision={asked} onClose={() => setAsked(null)} onDecided={onDecided} />
      )}
    </>
  );
}
