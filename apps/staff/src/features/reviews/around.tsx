import { useQuery } from '@apollo/client/react';
import { formatNumber } from '@optline/domain';
import { TextBubbles, useConsentNews, useSession, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { TextLine } from '../../texts/text-line.js';
import { ReviewAroundDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { reviewsWords } from './reviews-words.js';
import classes from './reviews.module.css';

interface AroundProps {
  readonly review: ReviewDetailFragment;
  readonly isOpen: boolean;
}

/** What was texted before and after, asked for once somebody wants to see it. */
export function Around({ review, isOpen }: AroundProps) {
  const say = useWords(reviewsWords);
  const [isShown, setShown] = useState(isOpen);
  return (
    <details
      className={classes.around}
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{say('around')}</summary>
      {isShown && <Texts review={review} />}
    </details>
  );
}

function Texts({ review: { id, number, conversationId } }: Pick<AroundProps, 'review'>) {
  const say = useWords(reviewsWords);
  const { timeZone } = useSession().me;
  const { data, error, refetch } = useQuery(ReviewAroundDocument, { variables: { id } });
  const look = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain: look });
  if (data === undefined) return <Waiting lines={4} problem={error} onRetry={look} />;
  const { around } = data.review;
  return (
    <div className={classes.aroundTexts}>
      {around.length === 0 ? (
        <p>{say('noTexts')}</p>
      ) : (
        <TextBubbles label={say('aroundList', { number: formatNumber(number) })}>
          {around.map((text) => (
            <TextLine key={text.id} text={text} timeZone={timeZone} />
          ))}
        </TextBubbles>
      )}
      {conversationId !== null && (
        <p>
          <Link to={`/inbox/${conversationId}`}>{say('wholeConversation')}</Link>
        </p>
      )}
    </div>
  );
}
