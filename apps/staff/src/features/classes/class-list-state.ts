import { weekdays } from '@optline/ui';
import { oneOf, useListAddress } from '../../list/use-list-address.js';
import type { ClassSort } from './classes-page.generated.js';

const sorts: readonly ClassSort[] = ['NAME', 'NAME_DESCENDING', 'SCHEDULE'];
const pageSize = 50;

/** What the address asks for. */
export function useClassListState() {
  const { search, after, change } = useListAddress();
  const q = search.get('q') ?? '';
  const day = oneOf(weekdays, search.get('day'));
  const archived = oneOf(['too'] as const, search.get('archived'));
  const sort = oneOf(sorts, search.get('sort')) ?? 'NAME';
  return {
    q,
    day,
    archived,
    sort,
    after,
    change,
    isNarrowed: q !== '' || day !== null || archived !== null,
    clear: (): void => change({ q: null, day: null, archived: null }),
  };
}

export type ClassListState = ReturnType<typeof useClassListState>;

export function variablesOf({ q, day, archived, sort, after }: ClassListState) {
  return { search: q === '' ? null : q, day, archived: archived !== null, sort, after, first: pageSize };
}
