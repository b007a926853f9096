import { useSearchParams } from 'react-router';

type Parts = Readonly<Record<string, string | null>>;

/** Search, filters, sorting and page of a list as they stand in the address. */
export function useListAddress() {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    /** Where the page before ended; `null` on the first one. */
    after: search.get('after'),
    /** Another list begins on its first page. What is typed replaces, so that Back does not go letter by letter. */
    change: (parts: Parts, isTyping: 'typing' | 'chosen' = 'chosen'): void =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries({ after: null, ...parts }))
            if (value === null || value === '') after.delete(name);
            else after.set(name, value);
          return after;
        },
        { replace: isTyping === 'typing', preventScrollReset: true, state: { isPaged: 'after' in parts } },
      ),
  };
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
