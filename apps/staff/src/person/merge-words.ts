import { defineEnglishWords } from '@optline/ui';

export const mergeWords = defineEnglishWords({
  merge: 'Merge…',
  title: 'Merge another record into {name}',
  lead: 'For somebody who is on file twice. This record is kept with its fields. The more restrictive answer of the two stands, both histories are shown together, and the other record is archived. It cannot be taken apart again.',
  search: 'Find the other record',
  searchHint: 'Name, e-mail or phone number',
  choose: 'Which one is the same?',
  nobody: 'Nobody else matches.',
  run: 'Merge into {name}',
  chooseFirst: 'Choose the record that is to be merged.',
  done: 'Merged into {name}.',
  mergedInto: 'This record was merged into another one, which has its history too.',
  open: 'Open it',
});
