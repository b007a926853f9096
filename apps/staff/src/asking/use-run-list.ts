import { oneOf, useListAddress } from '../list/use-list-address.js';

interface Kinds<Result extends string, Reason extends string> {
  readonly results: readonly Result[];
  readonly reasons: readonly Reason[];
}

/**
 * Of everybody of a run, those that the address asks for: whom something came of (`YES`), or who is left out for a reason
 * (`not-NO_NUMBER`).
 */
export function useRunList<Result extends string, Reason extends string>({
  results,
  reasons,
}: Kinds<Result, Reason>) {
  const { search, after, change } = useListAddress();
  const show = search.get('show');
  const result = oneOf(results, show);
  const leftOut = show?.startsWith('not-') === true ? oneOf(reasons, show.slice('not-'.length)) : null;
  const isNarrowed = result !== null || leftOut !== null;
  return {
    show: isNarrowed ? show : null,
    result,
    leftOut,
    after,
    change,
    isNarrowed,
    clear: (): void => change({ show: null }),
  };
}
