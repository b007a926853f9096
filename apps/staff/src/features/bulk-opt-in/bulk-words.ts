import { defineEnglishWords } from '@optline/ui';
import type { BulkLeftOut, BulkOptInState, BulkResult, ProofHow } from '@optline/ui';

export const bulkStateWords = defineEnglishWords({
  PREPARING: 'Being prepared',
  PREPARED: 'Not begun yet',
  RUNNING: 'Being opted in',
  DONE: 'Done',
  CANCELLED: 'Stopped',
  TAKING_BACK: 'Being taken back',
  TAKEN_BACK: 'Taken back',
} satisfies Record<BulkOptInState, string>);

export const bulkResultWords = defineEnglishWords({
  IN: 'Opted in',
  WAITING: 'Waits to be opted in',
  TAKEN_BACK: 'Never asked again',
  KEPT: 'Left as it is: changed since',
} satisfies Record<BulkResult, string>);

export const bulkLeftOutWords = defineEnglishWords({
  ARCHIVED: 'Archived',
  ALREADY_IN: 'Said Yes already',
  OUT: 'Said No',
  NO_NUMBER: 'No cell phone number',
  NUMBER_UNUSABLE: 'No text can reach the number',
  SUPPRESSED: 'All texts to the number are stopped',
  REGISTRATION_WAITS: 'Registered on the public page, and nobody looked at it yet',
  NEEDS_ADULT: 'Under 18, and no adult contact',
} satisfies Record<BulkLeftOut, string>);

export const bulkHowWords = defineEnglishWords({
  PAPER: 'On paper',
  PHONE: 'By phone',
  IN_PERSON: 'In person',
  EMAIL: 'By e-mail',
} satisfies Record<ProofHow, string>);

export const bulkWords = defineEnglishWords({
  title: 'Bulk opt-in',
  lead: 'For people whose consent the school holds, such as a signed form. It reaches only those who were never asked and have a mobile number that is not stopped. Chosen people are opted in from the list of people under Families.',
  begin: 'Opt in everybody never asked',
  none: 'Nobody was opted in this way yet.',
  newestFirst: 'The newest first',
  pageTitle: 'Bulk opt-in of {day}',
  by: 'Prepared by {name}, {when}',
  optedIn: '{count, plural, =0 {Nobody opted in} one {One person opted in} other {{shown} people opted in}}',
  all: 'All bulk opt-ins',
  run: 'This bulk opt-in',
  state: 'State',
  whom: 'For',
  preparedBy: 'Prepared',
  byWhen: 'by {name}, {when}',
  agreed: 'Statement ticked',
  proof: 'They agreed',
  proofIs: '{how}, {day} at the latest',
  stopped: 'Stopped',
  takenBack: 'Taken back',
  preparingBar: 'Finding out who would be opted in',
  gathering:
    '{count, plural, =0 {Looking for people…} one {One person looked at so far} other {{shown} people looked at so far}}',
  runningBar: 'People opted in',
  takingBackBar: 'Answers taken back',
  progress: '{done} of {all} done',
});

export const bulkActWords = defineEnglishWords({
  preview:
    '{people, plural, =0 {Nobody would be opted in.} one {One person would be opted in.} other {{shown} people would be opted in.}}',
  texts:
    '{texts, plural, =0 {No sign-up text goes out.} one {One sign-up text goes out, within the hours for texts.} other {{shownTexts} sign-up texts go out, one for each number, within the hours for texts.}}',
  nothingYet: 'No answer was changed yet.',
  how: 'How did they agree?',
  choose: 'Choose',
  agreedOn: 'On which day, at the latest?',
  howMissing: 'Choose how they agreed.',
  dayMissing: 'Enter the day.',
  dayInFuture: 'This day is still to come.',
  statementMissing: 'Tick the statement: without it nobody is opted in.',
  start: 'Opt them in',
  begun: 'They are being opted in.',
  discard: 'Discard',
  discarded: 'Discarded. No answer was changed.',
  stop: 'Stop',
  stopTitle: 'Stop the bulk opt-in?',
  stopLead: 'Nobody else is opted in. Who was opted in stays so, until it is taken back.',
  stoppedNow: 'Stopped. Nobody else is opted in.',
  takeBack: 'Take it back',
  takeBackTitle: 'Take this bulk opt-in back?',
  takeBackLead:
    '{count, plural, one {One person was opted in by it.} other {{shown} people were opted in by it.}} Everybody whose answer and number are still the same is never asked again, and texts that wait for them are withdrawn. What was sent stays sent.',
  takingBack: 'It is being taken back.',
});

export const bulkPeopleWords = defineEnglishWords({
  results: 'Opted in',
  everybody: 'Everybody of this bulk opt-in',
  adult: 'Under 18: the Yes of {name}',
  wouldBeIn: 'Would be opted in',
  notIn: 'Not opted in',
});
