import { defineEnglishWords } from '@optline/ui';

const noticeNames = defineEnglishWords({
  'send-text': 'Text to a phone',
  'message-text': 'Text to a phone',
  'stop-confirmation-text': 'Text that confirms the stop',
  'start-answer-text': 'Text that answers START',
  'help-answer-text': 'Text that answers HELP',
  'test-text': 'Test text to oneself',
  'sign-up-text': 'Text that welcomes a number',
  'confirmation-text': 'Text that asks for YES',
  'office-email': 'E-mail to the Organization Email',
  'confirm-answer-email': 'E-mail that confirms the answer',
  'turned-out-email': 'E-mail to somebody who was turned out',
  'turned-in-email': 'E-mail to somebody who was turned in',
  'stop-confirmed-email': 'E-mail that confirms the stop',
  'texting-email': 'Texting e-mail (CLICK HERE)',
  'sign-in-email': 'Sign-in link or invitation',
  'registration-email': 'E-mail about a registration',
  'review-reminder-email': 'Reminder of a review',
  'settle-review': 'Decision of a review, not yet in effect',
  other: 'Notice',
});

type NoticeName = keyof typeof noticeNames.en;

/** What a notice is called, by its kind as the contract names it. */
export function noticeName(kind: string): string {
  return noticeNames.en[kind in noticeNames.en ? (kind as NoticeName) : 'other'];
}
