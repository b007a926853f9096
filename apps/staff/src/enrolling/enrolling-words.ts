import { defineEnglishWords } from '@optline/ui';

export const enrolmentWords = defineEnglishWords({
  since: 'since {day}',
  from: 'from {day} on',
  endsOn: 'ends on {day}',
  span: '{first} to {last}',
  end: 'End enrolment',
  endIn: 'End enrolment in {className}',
  endWhose: 'End enrolment of {name} in {className}',
  ended: '{name} is no longer in {className}.',
  undo: 'Undo',
  undone: '{name} is in {className} again.',
  enrolled: '{count, plural, one {{name} is} other {# students are}} in {className} now.',
});

export const pickWords = defineEnglishWords({
  search: 'Search',
  add: 'Add',
  found: 'Found',
  nobody: 'Nothing matches.',
  already: 'already enrolled',
  chosen: '{count, plural, =0 {Nothing is chosen yet.} other {Chosen: {names}}}',
  chooseFirst: 'Choose at least one first.',
});
