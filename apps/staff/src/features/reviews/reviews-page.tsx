import {
  EmptyState,
  LoadingState,
  Notice,
  PageTitle,
  ProblemAlert,
  useConsentNews,
  useWords,
} from '@optline/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ReviewCard } from './review-card.js';
import classes from './reviews.module.css';
import { reviewsWords } from './reviews-words.js';
import { useReviews } from './use-reviews.js';
import type { Reviews } from './use-reviews.js';

/** What somebody of the office must look at, the oldest first; with an id in the address, that one among them. */
export function ReviewsPage() {
  const say = useWords(reviewsWords);
  const { id } = useParams();
  const [search] = useSearchParams();
  const isOpenWanted = search.get('show') !== 'decided';
  const reviews = useReviews({ id, isOpenWanted });
  const { mayTurnOut } = useRights();
  useConsentNews({ lookAgain: reviews.refetch });
  return (
    <>
      <PageTitle title={say('title')} />
      <p className={classes.lead}>{say('lead')}</p>
      {!mayTurnOut && (
        <div className={classes.which}>
          <NeedsTexting />
        </div>
      )}
      <Which isOpen={reviews.isOpen} />
      <List key={String(isOpenWanted)} reviews={reviews} meant={id} />
    </>
  );
}

function Which({ isOpen }: { readonly isOpen: boolean }) {
  const say = useWords(reviewsWords);
  return (
    <nav aria-label={say('which')} className={classes.which}>
      <Link to="/reviews" className={classes.tab} aria-current={isOpen ? 'page' : undefined}>
        {say('open')}
      </Link>
      <Link to="/reviews?show=decided" className={classes.tab} aria-current={isOpen ? undefined : 'page'}>
        {say('decided')}
      </Link>
    </nav>
  );
}

function List({ reviews, meant }: { readonly reviews: Reviews; readonly meant: string | undefined }) {
  const say = useWords(reviewsWords);
  const [said, setSaid] = useState<Said | null>(null);
  const { found, problem, isOpen } = reviews;
  if (found === null)
    return problem === null ? (
      <LoadingState lines={10} />
    ) : (
      <ProblemAlert problem={problem} onRetry={() => void reviews.refetch()} />
    );
  return (
    <>
      <Outcome said={said} />
      {reviews.isMeantUnknown && (
        <div className={classes.which}>
          <Notice kind="wait">
            <p>{say('unknown')}</p>
          </Notice>
        </div>
      )}
      {found.length === 0 && (
        <EmptyState title={say(isOpen ? 'none' : 'noneDecided')}>
          {isOpen && <p>{say('noneWhy')}</p>}
        </EmptyState>
      )}
      <ul className={classes.reviews}>
        {found.map((review) => (
          <li key={review.id}>
            <ReviewCard
              review={review}
              isMeant={review.id === meant}
              onDecided={(text) => {
                setSaid({ text });
                void reviews.refetch();
              }}
            />
          </li>
        ))}
      </ul>
      {reviews.hasMore && (
        <Button
          className={classes.more}
          variant="default"
          loading={reviews.isLoading}
          onClick={reviews.loadMore}
        >
          {say('more')}
        </Button>
      )}
    </>
  );
}
