import { defineEnglishWords } from '@optline/ui';
import type { ReviewDecision, ReviewReason } from '@optline/ui';

export const reviewsWords = defineEnglishWords({
  title: 'Reviews',
  lead: 'Somebody has to look at these. Until then nothing is sent to the number. What nobody decides in time is stopped.',
  which: 'Which reviews',
  open: 'To decide',
  decided: 'Decided',
  none: 'There is nothing to review.',
  noneWhy: 'Unclear replies and reported requests to stop appear here at once.',
  noneDecided: 'No review was decided yet.',
  more: 'Show more',
  unknown: 'The review that this address names cannot be found. It may be of another school.',
  thisOne: 'From your e-mail',
  received: 'Received',
  number: 'Number',
  sharedBy: 'Who has this number',
  nobody: 'Nobody on file',
  decideBy: 'Decide by',
  due: 'the end of {day}',
  daysLeft:
    '{days, plural, =0 {today is the last business day} one {# business day left} other {# business days left}}',
  overdue: 'the time is up: the number is being stopped',
  decidedAt: 'Decided',
  held: 'The number is held: nothing is sent to it until this is decided.',
  rules: 'What the rules saw',
  around: 'The texts around it',
  aroundList: 'Texts around the one in question, to and from {number}, the newest first',
  noTexts: 'No text went to or came from this number.',
  wholeConversation: 'The whole conversation',
  noWords: 'There are no words to this.',
  wordsAre: 'In their words',
  startNeeds: '“Start” is for colleagues with the permission Change Text Opt-In.',
  decidedBy: '{time}, by {by}',
  deciding: 'Each of them can be undone for ten seconds.',
  whatTheyDo: 'What each decision does',
});

export const whyWords = defineEnglishWords({
  UNCLEAR: 'Unclear reply',
  WRONG_NUMBER: '“Wrong number”',
  REPORTED_REQUEST: 'Reported request to stop',
  START_NEEDS_REVIEW: 'START to be looked at',
  MISSED_MESSAGE: 'A message that we never got',
} satisfies Record<ReviewReason, string>);

/** Why a text was not decided by itself, by the rule that took it so. */
export const ruleWords = defineEnglishWords({
  answer: 'A word that can mean stop, and can also be the answer to a question.',
  among: 'A word for stop or start stands among others, and the rest does not say what is meant.',
  secondThoughts: 'It asks for a stop, and then seems to take it back, or to mean only for now.',
  automatic: 'It looks like an answer that a phone sends by itself, and yet it asks for a stop.',
  ofWhat: 'It asks for an end, but does not clearly speak of the texts.',
  limited: 'It may ask for a stop, or only for fewer texts, other ones, or none at some times.',
  wrongNumber: 'It says that the phone is somebody else’s.',
  start: 'The word START by itself.',
  other: 'It complains about the texts or asks something about them, and may mean a stop.',
});

export const whyMeaningWords = defineEnglishWords({
  UNCLEAR: 'It might be a request to stop.',
  WRONG_NUMBER: 'The number may belong to somebody else now.',
  REPORTED_REQUEST: 'A colleague without texting permissions heard it.',
  START_NEEDS_REVIEW:
    'They texted START, but it does not count by itself: a STOP or No may be newer, the number may be somebody else’s, or the carrier did not bring it.',
  MISSED_MESSAGE:
    'The carrier lists a message from this number. Look it up in the carrier’s log, then decide.',
} satisfies Record<ReviewReason, string>);

export const decisionWords = defineEnglishWords({
  STOP: 'Stop all texts',
  NOT_A_REQUEST: 'Not a request',
  WRONG_NUMBER: 'Wrong number',
  START: 'Start again',
} satisfies Record<ReviewDecision, string>);

/** What a decision does, before it is made. */
export const decisionMeaningWords = defineEnglishWords({
  STOP: 'Everybody with this number is turned out, and nothing is sent to it any more. They can return with START or a new Yes.',
  NOT_A_REQUEST: 'Texts go to this number again, to everybody who allows them.',
  WRONG_NUMBER: 'Nothing is sent to this number any more. Whoever has it on file needs a new number.',
  START:
    'Everybody turned out by the STOP gets back the answer they had before, where nothing speaks against it.',
} satisfies Record<ReviewDecision, string>);

/** While a decision can still be undone, and afterwards. */
export const undoWords = defineEnglishWords({
  waits: 'It takes effect in {seconds} s.',
  waitsSaid: 'It takes effect in a few seconds and can be undone until then.',
  held: 'Until then nothing is sent to the number, and nobody is told.',
  now: 'It takes effect now.',
  tookEffect: 'It took effect on {time}.',
  undo: 'Undo',
  undoWhat: 'Undo: {decision}, {number}',
  undone: 'Undone. The number stays held until somebody decides.',
});
