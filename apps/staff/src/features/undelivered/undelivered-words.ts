import { defineEnglishWords } from '@optline/ui';

export const undeliveredWords = defineEnglishWords({
  title: 'Undelivered notices',
  lead: 'What was owed to somebody and could not be sent. The change behind each notice holds all the same.',
  empty: 'Every notice was delivered.',
  emptyWhy: 'What cannot be sent appears here, with the reason.',
  owed: 'Owed since {time}',
  attempts: '{attempts, plural, =0 {never tried} one {tried once} other {tried # times}}',
  failed: 'Not sent',
  unknown: 'Nobody knows',
  waiting: 'Being sent again',
  noProblem: 'No reason is known.',
  textNever: 'A text is never sent again by itself, so that nobody gets it twice. You can write a new one.',
  retry: 'Try again',
  retryWhat: 'Try again: {what}, {time}',
  retried: '{what}: it is being sent again.',
  more: 'Show more',
});
