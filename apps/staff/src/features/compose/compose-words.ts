import { defineEnglishWords } from '@optline/ui';
import type { ClassAudience, TextedHow, TextRule } from '@optline/ui';

export const composeWords = defineEnglishWords({
  title: 'Write a text',
  allTexts: 'All texts',
  noNumber: 'Your school has no number to text from yet.',
  toNumbers: 'Add a number',
  paused: 'Sending is paused for the whole school. What you send waits until it is resumed.',
});

export const audienceWords = defineEnglishWords({
  title: 'To whom',
  kind: 'Who it is for',
  classes: 'Classes',
  people: 'Chosen people',
  family: 'A family',
  matching: 'Everybody who matches',
  chooseClasses: 'Choose classes',
  choosePeople: 'Choose people',
  chooseFamily: 'Choose a family',
  clear: 'Choose nobody',
  add: 'Add to the text',
  choose: 'Choose',
  classHint: 'Name, teacher or room',
  peopleHint: 'Name, e-mail or phone number',
  who: 'Of these classes',
  noneYet: 'Nobody is chosen yet.',
  tooMany: 'At most {most} people can be chosen. For more, write to everybody who matches.',
  matchingHint: 'Without a filter it is everybody. Archived people never get a text.',
  familyOf: '{name} family',
  students: '{count, plural, =0 {no students} one {one student} other {# students}}',
  chooseFirst: 'Choose one first.',
  found: 'Found',
  nobody: 'Nothing matches.',
  search: 'Search',
});

export const classAudienceWords = defineEnglishWords({
  BOTH: 'Students and their contacts',
  STUDENTS: 'Students only',
  CONTACTS: 'Contacts of the students only',
} satisfies Record<ClassAudience, string>);

export const bodyWords = defineEnglishWords({
  title: 'The text',
  label: 'Text',
  template: 'Start from a template',
  noTemplate: 'No template',
  replaceTitle: 'Replace what you typed?',
  replaceLead: 'The template “{name}” takes its place.',
  replace: 'Replace',
  insert: 'Insert',
  insertField: 'Insert {field}',
  footer: 'Below it stands your school’s footer: {footer}',
  noFooter: 'Your school has no footer. Say how to stop, such as “Reply STOP to stop.”',
  characters: '{characters, plural, one {# character} other {# characters}} with the footer',
  segments: '{segments, plural, one {# segment} other {# segments}}',
  asFor: 'with a name as long as Alexandra Montgomery',
  encoding: '{encoding}, {room} characters to a segment',
  preview: 'As {name} gets it',
  previewNone: 'Once somebody can get it, it is shown here as they do.',
  missing: 'Write something first.',
  tooLong: 'A text has at most {most} characters.',
  unknownFields: 'There is no field {fields}. You can use {known}.',
  tooLongForCarrier:
    'It is too long for the carrier, with the footer and the names in it: at most 1,600 characters, or 737 with one such as ’ or an emoji, which names may have too.',
  refused: 'This cannot be sent so',
  warnings: 'Before you send it',
});

export const ruleWords = defineEnglishWords({
  ASKS_FOR_RESERVED_WORD:
    'Please do not ask for “{found}” as a reply: from a phone it means something else, and would opt people out or in.',
  SOUNDS_LIKE_ADVERTISING: 'Carriers may take “{found}” for advertising, and hold the text back.',
  SHORT_LINK: 'Carriers block short links such as {found}. Write the whole address.',
  ALL_CAPITALS: 'Carriers may take a text in capitals for advertising.',
  COSTLY_CHARACTERS: 'Because of {found} at most 70 characters fit into a segment instead of 160.',
} satisfies Record<TextRule, string>);

export const getsWords = defineEnglishWords({
  title: 'Who gets it',
  chooseFirst: 'Choose first whom it is for.',
  gets: '{texted} of {people} people get it, at {numbers, plural, one {one number} other {{shown} numbers}}.',
  nobody: 'Nobody of these {people} people can get it now.',
  empty: 'There is nobody among them.',
  leftOut: '{count, plural, one {One person gets} other {{shown} people get}} nothing:',
  cost: 'Cost',
  segments:
    '{texts, plural, one {One text} other {{shownTexts} texts}}, {segments, plural, one {one segment} other {{shownSegments} segments}}',
  price: 'About {cost}, without what networks add',
  noPrice: 'The carrier does not say what it costs.',
  balance: 'Credit at the carrier: {balance}',
  tooLittle: 'The credit is not enough: the texts pause when it ends, and go on when you resume them.',
});

export const textedWords = defineEnglishWords({
  lead: 'Of those who get it:',
  with: 'with {name}',
  until: 'goes {time}',
});

export const textedHowWords = defineEnglishWords({
  SAME_TEXT: 'The same text already goes to their number',
  WAITS_FOR_HOURS: 'Outside the hours: it waits',
} satisfies Record<TextedHow, string>);

export const whenWords = defineEnglishWords({
  title: 'When',
  which: 'When it goes',
  now: 'Now',
  later: 'Later',
  day: 'Day',
  time: 'Time',
  zone: 'On the clock of the school, {zone}',
  hours: 'Texts go out from {from} to {until}, on the clock of the school and on that of the phone.',
  always: 'Texts may go out at any hour: your school has set no others.',
  atOnce: 'It begins at once, as fast as your number sends.',
  allWait: 'It is outside the hours: all of it waits, the last until {until}.',
  someWait:
    '{waiting, plural, one {One text waits} other {{shown} texts wait}} for the hours, the last until {until}.',
  begins: 'It begins {time}.',
  override: 'Send it outside the hours, too',
  overridden: 'The hours do not hold it back.',
  reason: 'Why it cannot wait',
  reasonHint: 'It is kept with the text.',
  reasonMissing: 'Say why it cannot wait.',
  dayMissing: 'Enter the day and the time.',
  past: 'This time is over. Choose a later one.',
});

export const trialWords = defineEnglishWords({
  title: 'Try it on your own phone',
  open: 'Send a test to yourself',
  number: 'Your cell phone',
  numberMissing: 'Enter your number.',
  save: 'Save',
  change: 'Change the number',
  ask: 'We text you first, and you answer YES.',
  waits: 'Waiting for YES from {number}. Answer the text that came there.',
  send: 'Send a test to {number}',
  sent: 'A test is on its way to {number}.',
  example: 'Its fields are filled in for Alex Example.',
});

export const sendWords = defineEnglishWords({
  review: 'Check and send',
  wait: 'One moment: who gets it is being looked up.',
  sendTitle: 'Send this text to {count, plural, one {one person} other {{shown} people}}?',
  scheduleTitle: 'Schedule this text?',
  gets: 'To {audience}: {texted, plural, one {one person} other {{shownTexted} people}} at {numbers, plural, one {one number} other {{shownNumbers} numbers}} {texted, plural, one {gets} other {get}} it, {leftOut, plural, =0 {nobody is left out} one {one gets nothing} other {{shownLeftOut} get nothing}}.',
  decidedThen: 'Who gets it is decided when it begins.',
  cannotUndo: 'What has reached a phone cannot be taken back. Until then you can pause or cancel it.',
  send: 'Send',
  schedule: 'Schedule',
  nobody: 'Nobody of them can get it now, so there is nothing to send.',
  sentBefore: 'Look at what was sent',
});
