import { defineEnglishWords } from '@optline/ui';

export const studentClassesWords = defineEnglishWords({
  title: 'Classes',
  add: 'Add to classes',
  addTitle: 'Add {name} to classes',
  addHint: 'Name, teacher or room',
  none: 'In no class at the moment.',
  noSchedule: 'No fixed day',
  showPast: 'Show past classes',
  hidePast: 'Hide past classes',
  past: 'Past classes',
  stillOpen: 'since {day}; the class is archived',
  added: '{count, plural, one {{name} is in {className} now.} other {{name} is in # more classes now.}}',
});
