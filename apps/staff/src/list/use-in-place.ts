import { useEffect, useState } from 'react';

interface Listed<Item> {
  /** What the server lists now; null before it is known. */
  readonly found: readonly Item[] | null;
  /** There are more, which were not asked for. */
  readonly hasMore: boolean;
  /** By id, which grows with time. */
  readonly order: 'oldest-first' | 'newest-first';
}

export interface InPlace<Item> {
  readonly item: Item;
  /** It was listed a moment ago and is not any more. */
  readonly isGone: boolean;
}

/**
 * What is listed, and in its place what was listed a moment ago: nothing moves under the hand of somebody who deals
 * with one after another. Who comes back to the page sees what is listed alone.
 */
export function useInPlace<Item extends { readonly id: string }>({
  found,
  hasMore,
  order,
}: Listed<Item>): readonly InPlace<Item>[] {
  const [known, setKnown] = useState<ReadonlyMap<string, Item>>(new Map());
  const listed = new Map((found ?? []).map((item) => [item.id, item]));
  const isNew = [...listed].some(([id, item]) => known.get(id) !== item);
  if (isNew) setKnown(new Map([...known, ...listed]));
  useEffect(() => {
    const forget = (): void => {
      if (document.visibilityState === 'visible') setKnown(new Map());
    };
    document.addEventListener('visibilitychange', forget);
    return () => document.removeEventListener('visibilitychange', forget);
  }, []);
  const comesFirst = (one: string, other: string): boolean =>
    order === 'oldest-first' ? one < other : one > other;
  const last = [...listed.keys()].at(-1) ?? '';
  return [...new Map([...known, ...listed]).values()]
    .filter(({ id }) => listed.has(id) || !hasMore || comesFirst(id, last))
    .toSorted((one, other) => (comesFirst(one.id, other.id) ? -1 : 1))
    .map((item) => ({ item, isGone: !listed.has(item.id) }));
}
