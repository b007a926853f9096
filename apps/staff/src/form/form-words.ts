import { defineEnglishWords } from '@optline/ui';

export const formWords = defineEnglishWords({
  copy: 'Copy',
  copyWhat: 'Copy: {what}',
  copied: 'Copied: {what}.',
  copyFailed: 'The browser does not let us copy. Please mark the text and copy it yourself.',
  save: 'Save Changes',
  discard: 'Discard changes',
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you typed here is not saved yet.',
  stay: 'Stay here',
  leave: 'Leave without saving',
  conflictField: '{field}: somebody else saved “{theirs}” while you typed “{mine}”.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  empty: '(empty)',
  fieldKeepMine: '{field}: keep mine',
  fieldTakeTheirs: '{field}: take theirs',
});
