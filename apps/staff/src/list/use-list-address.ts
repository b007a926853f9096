import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

type Parts = Readonly<Record<string, string | null>>;

/** Search, filters, sorting and page of a list as they stand in the address. */
export function useListAddress() {
  const [search, setSearch] = useSearchParams();
  // The router tells of a change only once it is drawn: what is chosen before that must not undo it.
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  }, [search]);
  return {
    search,
    /** Where the page before ended; `null` on the first one. */
    after: search.get('after'),
    /** Another list begins on its first page. What is typed replaces, so that Back does not go letter by letter. */
    change: (parts: Parts, isTyping: 'typing' | 'chosen' = 'chosen'): void => {
      latest.current = withParts(latest.current, { after: null, ...parts });
      const state = { isPaged: 'after' in parts };
      setSearch(latest.current, { replace: isTyping === 'typing', preventScrollReset: true, state });
    },
  };
}

function withParts(before: URLSearchParams, parts: Parts): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(parts))
    if (value === null || value === '') after.delete(name);
    else after.set(name, value);
  return after;
}

/** What a list needs of its address. */
export interface ListPlace extends Pick<ReturnType<typeof useListAddress>, 'after' | 'change'> {
  /** Something was searched for or filtered. */
  readonly isNarrowed: boolean;
  readonly clear: () => void;
}

/** Whatever an address says wrongly counts as not said. */
export function oneOf<Value extends string>(values: readonly Value[], said: string | null): Value | null {
  return values.find((value) => value === said) ?? null;
}
