import type { Answer, PersonKind, WayIn } from '@optline/ui';
import { useSearchParams } from 'react-router';
import type { FamilySort, PeopleFilter, PeopleSort } from './families-page.generated.js';

/** People by id, with their names. */
export type Selected = ReadonlyMap<string, string>;
export type View = 'families' | 'people';
export const answers: readonly Answer[] = ['IN', 'OUT', 'NEVER_ASKED'];
export const ways: readonly WayIn[] = [
  'PORTAL',
  'STAFF',
  'EMAIL_PAGE',
  'TEXT_REPLY',
  'OFFICE',
  'API',
  'CARRIER',
  'RULE',
  'REGISTRATION',
  'BULK_OPT_IN',
  'IMPORT',
];
export const numberStates = ['stopped', 'held', 'none'] as const;
export const kinds: readonly PersonKind[] = ['CONTACT', 'STUDENT'];
const peopleSorts: readonly PeopleSort[] = ['NAME', 'NAME_DESCENDING', 'SINCE', 'SINCE_ASCENDING'];
const familySorts: readonly FamilySort[] = ['NAME', 'NAME_DESCENDING'];
const pageSize = 50;

export type Part = 'q' | 'answer' | 'way' | 'number' | 'kind' | 'archived' | 'sort' | 'view' | 'after';

/** What the address asks for. Whatever it says wrongly counts as not said. */
export function useListState() {
  const [search, setSearch] = useSearchParams();
  const view: View = search.get('view') === 'people' ? 'people' : 'families';
  const state = {
    view,
    q: search.get('q') ?? '',
    answer: oneOf(answers, search.get('answer')),
    way: oneOf(ways, search.get('way')),
    number: oneOf(numberStates, search.get('number')),
    kind: view === 'people' ? oneOf(kinds, search.get('kind')) : null,
    archived: search.get('archived') === '1',
    sort: search.get('sort') ?? 'NAME',
    after: search.get('after'),
  };
  return {
    ...state,
    isNarrowed: [...search.keys()].some((name) => !['view', 'sort', 'after'].includes(name)),
    /** Another list begins on its first page. What is typed replaces, so that Back does not go letter by letter. */
    change: (parts: Partial<Record<Part, string | null>>, isTyping: 'typing' | 'chosen' = 'chosen') =>
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

function sharedVariables({ q, answer, way, number, archived, after }: ListState) {
  const filter: PeopleFilter = {
    ...(answer !== null && { answer }),
    ...(way !== null && { way }),
    ...(number === 'stopped' && { isSuppressed: true }),
    ...(number === 'held' && { isHeld: true }),
    ...(number === 'none' && { hasNumber: false }),
  };
  return {
    search: q === '' ? null : q,
    filter: Object.keys(filter).length === 0 ? null : filter,
    archived,
    after,
    first: pageSize,
  };
}

function oneOf<Value extends string>(values: readonly Value[], said: string | null): Value | null {
  return values.find((value) => value === said) ?? null;
}
