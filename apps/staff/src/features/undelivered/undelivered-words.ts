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

/** By the kind of the notice, as the contract names it. */
export const noticeWords = defineEnglishWords({
  'send-text': 'Text to a phone',
  'office-email': 'E-mail to the Organization Email',
  'confirm-answer-email': 'Confirmation of an answer by e-mail',
  'turned-out-email': 'E-mail to somebody who was turned out',
  'turned-in-email': 'E-mail to somebody who was turned in',
  'stop-confirmed-email': 'Confirmation of a STOP by e-mail',
  'texting-email': 'Texting e-mail (CLICK HERE)',
  'sign-in-email': 'Sign-in link or invitation',
  'review-reminder-email': 'Reminder of a review',
  other: 'Notice',
});
