import { defineEnglishWords } from '@optline/ui';

export const studentWords = defineEnglishWords({
  tabs: 'Student',
  summary: 'Summary',
  history: 'History',
});
