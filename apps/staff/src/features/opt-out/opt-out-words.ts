import { defineEnglishWords } from '@optline/ui';

export const optOutWords = defineEnglishWords({
  title: 'Opt a number out',
  lead: 'For a request heard by phone, at the desk, in a letter or an e-mail. It does what STOP does: no text of any kind goes to the number any more.',
  number: 'Phone number',
  numberWhy: 'Any number, also one that is on nobody’s record.',
  notANumber: 'This is not a valid phone number.',
  touches: 'Whom it concerns',
  looking: 'Looking for people with this number…',
  typeFirst: 'Enter the number first: then you see here whom it concerns.',
  nobody: 'Nobody on file has this number. It is stopped all the same.',
  stoppedAlready: 'Texts to this number are stopped already. The request still goes on record.',
  archived: 'archived',
  stop: 'Stop all texts to this number',
  another: 'Opt another number out',
  noPermission:
    'You have no texting permission. Open the person’s page and use Report a request to stop: the number is held until somebody decides.',
  toFamilies: 'Find the person',
});
