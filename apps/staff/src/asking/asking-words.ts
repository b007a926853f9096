import { defineEnglishWords } from '@optline/ui';

export const askingWords = defineEnglishWords({
  views: 'Ways to ask',
  invitations: 'Invitations',
  bulk: 'Bulk opt-in',
  forNeverAsked: 'For everybody who was never asked.',
  forSelected: '{count, plural, one {For the one person selected.} other {For the {shown} people selected.}}',
  forFamily: 'For everybody of this family.',
  forClass: 'For the students of this class, and the contacts of their families.',
  forListed: 'For everybody whom the list shows now, on all its pages.',
  tooMany:
    'At most {most} people can be chosen one by one. Clear the selection, and take everybody whom the search and the filters show.',
  invite: 'Invite to texts',
  inviteAll: 'Invite everybody never asked',
  inviteTitle: 'Prepare invitations',
  inviteLead:
    'First you see who would be invited, and who is left out and why. Nothing is sent before you say so.',
  lately: 'Who was asked by e-mail lately',
  latelyDays: 'Left out for {days} days',
  latelyToo: 'Invited again',
  bulkTitle: 'Prepare a bulk opt-in',
  bulkLead:
    'First you see who would be opted in, and who is left out and why. No answer changes before you say so.',
  prepare: 'Prepare',
});

/** What is said alike of everybody whom a run was for. */
export const runWords = defineEnglishWords({
  leftOut: 'Left out',
  leftOutWhy: 'Left out: {why}',
  people: 'People',
  only: 'Only: {what}',
  nobody: 'Nobody was found.',
});
