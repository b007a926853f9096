import { defineEnglishWords } from '@optline/ui';

export const peopleFilterWords = defineEnglishWords({
  answer: 'Answer',
  way: 'Way',
  number: 'Number',
  kind: 'Who',
  stopped: 'Stopped',
  held: 'Under review',
  none: 'No number',
  CONTACT: 'Contacts',
  STUDENT: 'Students',
});
