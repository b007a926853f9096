import { useState } from 'react';

export const pageSize = 25;
/** The api gives no more at once. */
const pageSizeAtMost = 100;

interface Page {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null };
}

interface Asked {
  readonly first: number;
  readonly after: string | null;
}

interface Ways {
  readonly fetchMore: (asked: { readonly variables: Asked }) => Promise<unknown>;
  readonly refetch: () => Promise<unknown>;
}

/**
 * A list of which more and more pages are shown. Looking again asks for as much as is shown, as far as the api gives it
 * at once, so that what was opened does not close. A look that fails leaves what is there; the banner of the network
 * says why.
 */
export function usePages(page: Page | undefined, { fetchMore, refetch }: Ways) {
  const [isLooking, setLooking] = useState(false);
  const look = async (looked: Promise<unknown>): Promise<void> => {
    setLooking(true);
    await looked.catch(() => undefined);
    setLooking(false);
  };
  return {
    isLooking,
    lookAgain: (): void => {
      const first = Math.min(pageSizeAtMost, Math.max(pageSize, page?.edges.length ?? 0));
      void look(page === undefined ? refetch() : fetchMore({ variables: { first, after: null } }));
    },
    more: (): void => {
      const after = page?.pageInfo.endCursor;
      if (!isLooking && after != null) void look(fetchMore({ variables: { first: pageSize, after } }));
    },
  };
}
