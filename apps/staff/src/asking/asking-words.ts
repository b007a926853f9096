import { defineEnglishWords } from '@optline/ui';

export const askingWords = defineEnglishWords({
  inviteTitle: 'Prepare invitations',
  inviteNeverAsked: 'For everybody who was never asked.',
  inviteSelected:
    '{count, plural, one {For the one person selected.} other {For the {shown} people selected.}}',
  inviteListed: 'For everybody whom the list shows now, on all its pages.',
  inviteLead:
    'First you see who would be invited, and who is left out and why. Nothing is sent before you say so.',
  tooMany:
    'At most {most} people can be chosen one by one. Clear the selection, and take everybody whom the search and the filters show.',
  lately: 'Who was asked by e-mail lately',
  latelyDays: 'Left out for {days} days',
  latelyToo: 'Invited again',
  prepare: 'Prepare',
});
