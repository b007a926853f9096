import { useQuery } from '@apollo/client/react';
import { codeOf, EmptyState, Notice, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useInPlace } from '../../list/use-in-place.js';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ReviewCard } from './review-card.js';
import { OneReviewDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import classes from './reviews.module.css';
import { reviewsWords } from './reviews-words.js';
import { useReviews } from './use-reviews.js';
import type { Reviews } from './use-reviews.js';

/** What somebody of the office must look at, the oldest first; with an id in the address, that one before the others. */
export function ReviewsPage() {
  const say = useWords(reviewsWords);
  const { id } = useParams();
  const [search] = useSearchParams();
  const isOpenWanted = search.get('show') !== 'decided';
  const { mayTurnOut } = useRights();
  return (
    <>
      <PageTitle title={say('title')} />
      <p className={classes.lead}>{say('lead')}</p>
      {!mayTurnOut && (
        <div className={classes.which}>
          <NeedsTexting />
        </div>
      )}
      {id !== undefined && <Meant key={id} id={id} />}
      <Which isOpen={isOpenWanted} />
      {isOpenWanted ? <Open meant={id} /> : <Over />}
    </>
  );
}

/** The one that the address names: open, or decided by now. */
function Meant({ id }: { readonly id: string }) {
  const say = useWords(reviewsWords);
  const { data, error, refetch } = useQuery(OneReviewDocument, { variables: { id } });
  const lookAgain = (): Promise<unknown> => refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  return (
    <div className={classes.meantOne}>
      {data !== undefined ? (
        <ReviewCard review={data.review} isMeant onChanged={lookAgain} />
      ) : codeOf(error) === 'NOT_FOUND' ? (
        <Notice kind="wait">
          <p>{say('unknown')}</p>
        </Notice>
      ) : (
        <Waiting lines={8} problem={error} onRetry={() => void lookAgain()} />
      )}
    </div>
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

/** Those that hold a number; what is decided meanwhile stays where it stands until somebody comes back. */
function Open({ meant }: { readonly meant: string | undefined }) {
  const reviews = useReviews(true);
  const shown = useInPlace({ ...reviews, order: 'oldest-first' }).filter(({ item }) => item.id !== meant);
  return (
    <List reviews={reviews} isEmpty={shown.length === 0} isOpen>
      {shown.map(({ item: review, isGone }, at) => (
        <li key={review.id}>
          <CardInPlace review={review} isGone={isGone} isFirst={at === 0} onChanged={reviews.lookAgain} />
        </li>
      ))}
    </List>
  );
}

interface CardInPlaceProps {
  readonly review: ReviewDetailFragment;
  readonly isGone: boolean;
  readonly isFirst: boolean;
  readonly onChanged: () => unknown;
}

/** Where it is not among the open ones any more, it is asked for by itself what came of it. */
function CardInPlace({ review, isGone, isFirst, onChanged }: CardInPlaceProps) {
  const { data } = useQuery(OneReviewDocument, {
    variables: { id: review.id },
    fetchPolicy: 'network-only',
    skip: !isGone,
  });
  return <ReviewCard review={data?.review ?? review} isFirst={isFirst} onChanged={onChanged} />;
}

function Over() {
  const reviews = useReviews(false);
  return (
    <List reviews={reviews} isEmpty={reviews.found?.length === 0}>
      {reviews.found?.map((review) => (
        <li key={review.id}>
          <ReviewCard review={review} onChanged={reviews.lookAgain} />
        </li>
      ))}
    </List>
  );
}

interface ListProps {
  readonly reviews: Reviews;
  readonly isEmpty: boolean;
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

function List({ reviews, isEmpty, isOpen = false, children }: ListProps) {
  const say = useWords(reviewsWords);
  const { found, problem, hasMore, isLoading, loadMore, lookAgain } = reviews;
  useConsentNews({ lookAgain });
  if (found === null) return <Waiting lines={10} problem={problem} onRetry={() => void lookAgain()} />;
  return (
    <>
      {isEmpty ? (
        <EmptyState title={say(isOpen ? 'none' : 'noneDecided')}>
          {isOpen && <p>{say('noneWhy')}</p>}
        </EmptyState>
      ) : (
        <ul className={classes.reviews}>{children}</ul>
      )}
      {hasMore && (
        <Button className={classes.more} variant="default" loading={isLoading} onClick={loadMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
}
