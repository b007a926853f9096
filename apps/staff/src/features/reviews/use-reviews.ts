import { useQuery } from '@apollo/client/react';
import { asManyAs, pageSize } from '../../list/page-size.js';
import { ReviewsPageDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';

export interface Reviews {
  /** null: not loaded yet. */
  readonly found: readonly ReviewDetailFragment[] | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** Why they cannot be shown; undefined where nothing is known of that. */
  readonly problem: unknown;
  readonly loadMore: () => void;
  readonly lookAgain: () => Promise<unknown>;
}

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
    problem: error,
    loadMore: () =>
      void fetchMore({ variables: { first: pageSize, after: endCursor } }).catch(() => undefined),
    lookAgain: () => refetch({ first: asManyAs(connection?.edges.length) }).catch(() => undefined),
  };
}
