import { formatCount, useWords } from '@optline/ui';
import { selectedAtMost } from './asked-people.js';
import type { AskedPeople } from './asked-people.js';
import { askingWords } from './asking-words.js';

export function isTooMany(asked: AskedPeople): boolean {
  return asked.kind === 'selected' && asked.personIds.length > selectedAtMost;
}

/** Whom it is for; or that they are too many to be chosen one by one. */
export function Whom({ asked }: { readonly asked: AskedPeople }) {
  const say = useWords(askingWords);
  if (isTooMany(asked)) return say('tooMany', { most: formatCount(selectedAtMost, 'en') });
  switch (asked.kind) {
    case 'never-asked':
      return say('forNeverAsked');
    case 'listed':
      return say('forListed');
    case 'family':
      return say('forFamily');
    case 'class':
      return say('forClass');
    case 'selected': {
      const count = asked.personIds.length;
      return say('forSelected', { count, shown: formatCount(count, 'en') });
    }
  }
}
