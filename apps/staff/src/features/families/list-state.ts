import { answers, filterOf, kinds, numberStates, ways } from '../../list/people-filter.js';
import { oneOf, useListAddress } from '../../list/use-list-address.js';
import type { FamilySort, PeopleFilter, PeopleSort } from './families-page.generated.js';

/** People by id, with their names. */
export type Selected = ReadonlyMap<string, string>;
export type View = 'families' | 'people';
export const archivedStates = ['too', 'only'] as const;
const peopleSorts: readonly PeopleSort[] = ['NAME', 'NAME_DESCENDING', 'SINCE', 'SINCE_ASCENDING'];
const familySorts: readonly FamilySort[] = ['NAME', 'NAME_DESCENDING'];
const pageSize = 50;

/** What the address asks for. Whatever it says wrongly counts as not said. */
export function useListState() {
  const { search, after, change } = useListAddress();
  const view: View = search.get('view') === 'people' ? 'people' : 'families';
  const state = {
    view,
    q: search.get('q') ?? '',
    answer: oneOf(answers, search.get('answer')),
    way: oneOf(ways, search.get('way')),
    number: oneOf(numberStates, search.get('number')),
    kind: view === 'people' ? oneOf(kinds, search.get('kind')) : null,
    archived: oneOf(archivedStates, search.get('archived')),
    sort: search.get('sort') ?? 'NAME',
    after,
    change,
  };
  const { q, answer, way, number, kind, archived } = state;
  return {
    ...state,
    isNarrowed: q !== '' || [answer, way, number, kind, archived].some((chosen) => chosen !== null),
    clear: (): void => change({ q: null, answer: null, way: null, number: null, kind: null, archived: null }),
  };
}

export type ListState = ReturnType<typeof useListState>;

export function familyVariables(state: ListState) {
  return { ...sharedVariables(state), sort: oneOf(familySorts, state.sort) ?? ('NAME' as const) };
}

export function peopleVariables(state: ListState) {
  return {
    ...sharedVariables(state),
    kind: state.kind,
    sort: oneOf(peopleSorts, state.sort) ?? ('NAME' as const),
  };
}

export type Matching = NonNullable<ReturnType<typeof matchingOf>>;

/** Whom the list of people shows, said to the api; `null` where it shows the archived alone, to whom nothing is sent. */
export function matchingOf(state: ListState) {
  if (state.archived === 'only') return null;
  const { search, filter, kind } = peopleVariables(state);
  return { search, filter, kind };
}

/** The address of the other list: what narrows this one narrows that one too, where it can. */
export function addressOf(view: View, { q, answer, way, number, archived }: ListState): string {
  const parts = { view: view === 'people' ? view : null, q, answer, way, number, archived };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value);
  return `?${search.toString()}`;
}

function sharedVariables({ q, answer, way, number, archived, after }: ListState) {
  const filter: PeopleFilter = {
    ...filterOf({ answer, way, number }),
    ...(archived === 'only' && { isArchived: true }),
  };
  return {
    search: q === '' ? null : q,
    filter: Object.keys(filter).length === 0 ? null : filter,
    archived: archived !== null,
    after,
    first: pageSize,
  };
}
