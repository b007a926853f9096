import { formatCount, useWords } from '@optline/ui';
import { familiesWords } from './families-words.js';
import type { View } from './list-state.js';

/** Says how many families or people there are. */
export function useCount(view: View) {
  const say = useWords(familiesWords);
  const isOfPeople = view === 'people';
  return ({ count, isMore }: { readonly count: number; readonly isMore: boolean }): string => {
    const shown = formatCount(count, 'en');
    if (isMore) return say(isOfPeople ? 'morePeople' : 'moreFamilies', { shown });
    return say(isOfPeople ? 'peopleCount' : 'familyCount', { count, shown });
  };
}
