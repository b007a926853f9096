import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ReviewsPageDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';

export interface Reviews {
  /** null: not loaded yet. */
  readonly found: readonly ReviewDetailFragment[] | null;
  readonly isOpen: boolean;
  readonly isMeantUnknown: boolean;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
  readonly refetch: () => Promise<unknown>;
}

interface Wanted {
  /** The one that the address names: it may be open or decided by now. */
  readonly id: string | undefined;
  readonly isOpenWanted: boolean;
}

/** The open reviews or the decided ones; those among which the meant one is. */
export function useReviews({ id, isOpenWanted }: Wanted): Reviews {
  const open = useQuery(ReviewsPageDocument, { variables: { open: true } });
  const isElsewhere = id !== undefined && open.data !== undefined && !has(open.data.reviews, id);
  const isOpen =
    id === undefined ? isOpenWanted : !isElsewhere || open.data?.reviews.pageInfo.hasNextPage === true;
  const decided = useQuery(ReviewsPageDocument, { variables: { open: false }, skip: isOpen });
  const asked = isOpen ? open : decided;
  const { data, error, loading, fetchMore } = asked;
  const connection = data?.reviews;
  const isMeantHere = id === undefined || (connection !== undefined && has(connection, id));
  const hasMore = connection?.pageInfo.hasNextPage === true;
  const endCursor = connection?.pageInfo.endCursor;
  const looksOn = !isMeantHere && hasMore && error === undefined;
  useEffect(() => {
    if (looksOn) fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [looksOn, endCursor, fetchMore]);
  return {
    found: connection === undefined ? null : connection.edges.map(({ node }) => node),
    isOpen,
    isMeantUnknown: !isMeantHere && connection !== undefined && !hasMore && !loading,
    hasMore,
    isLoading: loading,
    problem: error ?? null,
    loadMore: () => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined),
    refetch: () => asked.refetch(),
  };
}

function has(
  connection: { readonly edges: readonly { readonly node: { readonly id: string } }[] },
  id: string,
): boolean {
  return connection.edges.some(({ node }) => node.id === id);
}
