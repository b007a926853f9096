import { assertNever } from '@optline/domain';
import type { ClassAudience, PersonKind } from '@optline/ui';
import { answers, kinds, numberStates, ways } from '../list/people-filter.js';
import type { PeopleNarrowed } from '../list/people-filter.js';
import { oneOf } from '../list/use-list-address.js';

/** So many people still have room in an address. */
export const peopleAtMost = 200;

/** Whom a text is written to, as the address of its page says it. */
export type WrittenTo =
  | { readonly to: 'people'; readonly personIds: readonly string[] }
  | { readonly to: 'family'; readonly familyId: string | null }
  | { readonly to: 'classes'; readonly classIds: readonly string[]; readonly who: ClassAudience }
  | WrittenToMatching;

/** Everybody whom the list of people would show. */
export interface WrittenToMatching extends PeopleNarrowed {
  readonly to: 'matching';
  readonly q: string;
  readonly kind: PersonKind | null;
}

export const places = ['classes', 'people', 'family', 'matching'] as const;
export const classAudiences: readonly ClassAudience[] = ['BOTH', 'STUDENTS', 'CONTACTS'];
const separator = '.';

/** Where a text to them is written. */
export function addressOfWriting(written: WrittenTo): string {
  const search = new URLSearchParams({ to: written.to });
  for (const [name, value] of Object.entries(partsOf(written))) if (value) search.set(name, value);
  return `/texts/new?${search.toString()}`;
}

function partsOf(written: WrittenTo): Readonly<Record<string, string | null>> {
  switch (written.to) {
    case 'people':
      return { people: written.personIds.join(separator) };
    case 'family':
      return { family: written.familyId };
    case 'classes':
      return { classes: written.classIds.join(separator), who: written.who };
    case 'matching': {
      const { q, answer, way, number, kind } = written;
      return { q, answer, way, number, kind };
    }
    default:
      return assertNever(written);
  }
}

/** Whatever an address says wrongly counts as not said. */
export function readWriting(search: URLSearchParams): WrittenTo {
  const listIn = (name: string): string[] => (search.get(name) ?? '').split(separator).filter(Boolean);
  const to = oneOf(places, search.get('to')) ?? 'classes';
  switch (to) {
    case 'people':
      return { to, personIds: listIn('people') };
    case 'family':
      return { to, familyId: search.get('family') };
    case 'classes':
      return { to, classIds: listIn('classes'), who: oneOf(classAudiences, search.get('who')) ?? 'BOTH' };
    case 'matching':
      return {
        to,
        q: search.get('q') ?? '',
        answer: oneOf(answers, search.get('answer')),
        way: oneOf(ways, search.get('way')),
        number: oneOf(numberStates, search.get('number')),
        kind: oneOf(kinds, search.get('kind')),
      };
    default:
      return assertNever(to);
  }
}
