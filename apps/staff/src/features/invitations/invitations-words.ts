import { defineEnglishWords } from '@optline/ui';
import type { InvitationLeftOut, InvitationResult, InvitationState } from '@optline/ui';

export const invitationStateWords = defineEnglishWords({
  PREPARING: 'Being prepared',
  PREPARED: 'Not sent yet',
  SENDING: 'Being sent',
  REMINDING: 'Being reminded',
  SENT: 'Sent',
  CANCELLED: 'Stopped',
} satisfies Record<InvitationState, string>);

export const invitationResultWords = defineEnglishWords({
  WAITING: 'Waits to be sent',
  SENT: 'Not answered yet',
  YES: 'Answered Yes',
  NO: 'Answered No',
  BOUNCED: 'The e-mail came back',
  UNSUBSCRIBED: 'Wants no more invitations',
  FAILED: 'Could not be sent',
  WITHDRAWN: 'Not asked any more',
} satisfies Record<InvitationResult, string>);

export const invitationLeftOutWords = defineEnglishWords({
  ARCHIVED: 'Archived',
  ALREADY_IN: 'Said Yes already',
  OUT: 'Said No',
  NO_NUMBER: 'No cell phone number',
  NUMBER_UNUSABLE: 'No text can reach the number',
  SUPPRESSED: 'All texts to the number are stopped',
  HELD: 'The number is under review',
  REGISTRATION_WAITS: 'Registered on the public page, and nobody looked at it yet',
  NEEDS_ADULT: 'Under 18, and no adult contact',
  NO_EMAIL: 'No e-mail address',
  EMAIL_UNUSABLE: 'E-mails come back',
  UNSUBSCRIBED: 'Wants no more invitations',
  INVITED_RECENTLY: 'Was asked lately',
} satisfies Record<InvitationLeftOut, string>);

export const invitationsWords = defineEnglishWords({
  title: 'Invitations',
  lead: 'The e-mail with CLICK HERE, which leads to a page to say Yes or No, for many people at once. Chosen people are invited from the list of people under Families.',
  none: 'Nobody was invited yet.',
  newestFirst: 'The newest first',
  runTitle: 'Invitations of {day}',
  by: 'Prepared by {name}, {when}',
  invitedCount:
    '{count, plural, =0 {Nobody invited} one {One person invited} other {{shown} people invited}}',
  yesNo: '{yes} Yes, {no} No, {silent} not answered',
  all: 'All invitations',
  run: 'This sending',
  whom: 'For',
  lately: 'Left out if asked',
  latelyDays:
    '{count, plural, =0 {Not for that reason} one {In the last day} other {In the last {shown} days}}',
  state: 'State',
  preparedBy: 'Prepared',
  preparedWhen: 'by {name}, {when}',
  started: 'Begun',
  stopped: 'Stopped',
  reminder: 'Reminder',
  reminded: 'Begun {when}',
  remindOn: 'Goes out by itself after {when}, to those who have not answered',
  gathering:
    '{count, plural, =0 {Looking for people…} one {One person looked at so far} other {{shown} people looked at so far}}',
  preparingBar: 'Finding out who would be invited',
  sendingBar: 'E-mails sent',
  remindingBar: 'Reminders sent',
  sending: '{settled} of {all} e-mails done',
  preparingReminder: 'Looking who has not answered…',
  notSent: 'Not sent',
  wouldBeInvited: 'Would be invited',
  stuck: 'Sending waits and goes on by itself. The mail server says: {problem}',
});

export const runActWords = defineEnglishWords({
  preview:
    '{people, plural, =0 {Nobody would be invited.} one {One person would be invited, by {mails} e-mail.} other {{shown} people would be invited, by {mails} e-mails: who shares an address gets one e-mail with a link for each, and for students under 18 it goes to the adults of the family.}}',
  nothingSent: 'Nothing was sent yet.',
  remindAfter: 'Who has not answered',
  remindNever: 'Is not reminded by itself',
  remindDays: 'Is reminded after {days} days',
  send: 'Send the invitations',
  begun: 'The invitations are on their way.',
  discard: 'Discard',
  discarded: 'Discarded. Nothing was sent.',
  stop: 'Stop sending',
  stopTitle: 'Stop sending?',
  stopLead: 'What was sent stays sent, and its links still work. What waits is never sent.',
  stoppedNow: 'Stopped. What was sent stays sent.',
  remind: 'Send the reminder',
  remindTitle: 'Remind who has not answered?',
  remindLead:
    '{count, plural, one {One person was reached and has not answered.} other {{shown} people were reached and have not answered.}} Each gets one more e-mail, and no further reminder after it.',
  remindBegun: 'The reminders are on their way.',
  cancelReminder: 'Cancel the reminder',
  reminderCancelled: 'No reminder goes out by itself.',
});

export const invitedPeopleWords = defineEnglishWords({
  results: 'Invited',
  everybody: 'Everybody of this sending',
  goesTo: 'E-mail to {names}',
  why: 'Because: {problem}',
});
