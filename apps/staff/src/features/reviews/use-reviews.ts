import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { ReviewsPageDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';

export interface Reviews {
  /** null: not loaded yet. */
  readonly found: readonly ReviewDetailFragment[] | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
  readonly lookAgain: () => Promise<unknown>;
}

const pageSize = 25;
const pageAtMost = 100;

/** The reviews that hold a number, or those that are over. */
export function useReviews(isOpenWanted: boolean): Reviews {
  const { data, error, loading, fetchMore, refetch } = useQuery(ReviewsPageDocument, {
    variables: { open: isOpenWanted, first: pageSize },
  });
  const connection = data?.reviews;
  const endCursor = connection?.pageInfo.endCursor;
  return {
    found: connection === undefined ? null : connection.edges.map(({ node }) => node),
    hasMore: connection?.pageInfo.hasNextPage === true,
    isLoading: loading,
    problem: error ?? null,
    loadMore: () =>
      void fetchMore({ variables: { first: pageSize, after: endCursor } }).catch(() => undefined),
    // As many as are shown: what was loaded besides must not vanish.
    lookAgain: () =>
      refetch({ first: Math.min(pageAtMost, Math.max(pageSize, connection?.edges.length ?? 0)) }).catch(
        () => undefined,
      ),
  };
}

export interface InPlace {
  readonly review: ReviewDetailFragment;
  /** It is not among the open ones any more. */
  readonly isOver: boolean;
}

/**
 * The open reviews, oldest first, and in their places those that were open a moment ago: nothing moves under the hand
 * of somebody who decides one after another. Who comes back to the page sees the open ones alone.
 */
export function useInPlace({ found, hasMore }: Pick<Reviews, 'found' | 'hasMore'>): readonly InPlace[] {
  const [known, setKnown] = useState<ReadonlyMap<string, ReviewDetailFragment>>(new Map());
  const open = new Map((found ?? []).map((review) => [review.id, review]));
  const isNew = [...open].some(([id, review]) => known.get(id) !== review);
  if (isNew) setKnown(new Map([...known, ...open]));
  useEffect(() => {
    const forget = (): void => {
      if (document.visibilityState === 'visible') setKnown(new Map());
    };
    document.addEventListener('visibilitychange', forget);
    return () => document.removeEventListener('visibilitychange', forget);
  }, []);
  const last = [...open.keys()].at(-1) ?? '';
  return [...new Map([...known, ...open]).values()]
    .filter(({ id }) => open.has(id) || !hasMore || id < last)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((review) => ({ review, isOver: !open.has(review.id) }));
}
