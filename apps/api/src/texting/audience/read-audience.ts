import type { AudienceInput, FilterAudienceInput, Sentence } from '@optline/schema';
import { badInput } from '../../errors.js';
import type { Audience } from './audience.js';

const peopleAtMost = 500;
const classesAtMost = 200;

const notOneThing: Sentence = {
  en: 'An audience is exactly one of personIds, familyId, classes and matching.',
  es: null,
};
const notArchived: Sentence = { en: 'Archived people are in no audience.', es: null };

/** Reads an audience as it came in; BAD_USER_INPUT unless it is exactly one of what it can be. */
export function readAudience(input: AudienceInput): Audience {
  const { personIds, familyId, classes, matching } = input;
  if ([personIds, familyId, classes, matching].filter((member) => member != null).length !== 1)
    throw badInput(notOneThing);
  if (personIds != null) return { kind: 'people', personIds: some(personIds, 'people', peopleAtMost) };
  if (familyId != null) return { kind: 'family', familyId };
  if (classes != null) {
    const classIds = some(classes.classIds, 'classes', classesAtMost);
    return { kind: 'classes', classIds, who: classes.who };
  }
  return matchingIn(matching ?? {});
}

/** Each once, in the order of the ids: the same audience is kept as the same text. */
function some(ids: readonly string[], what: string, atMost: number): string[] {
  if (ids.length === 0 || ids.length > atMost)
    throw badInput({ en: `An audience has from 1 to ${atMost} ${what}.`, es: null });
  return [...new Set(ids)].sort();
}

function matchingIn({ filter, search, kind }: FilterAudienceInput): Audience {
  const { isArchived = null, ...given } = filter ?? {};
  if (isArchived === true) throw badInput(notArchived);
  const trimmed = search?.trim() ?? '';
  return {
    kind: 'matching',
    filter: Object.fromEntries(Object.entries(given).filter(([, wanted]) => wanted != null)),
    search: trimmed === '' ? null : trimmed,
    personKind: kind ?? null,
  };
}
