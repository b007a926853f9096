import { defineEnglishWords } from '@optline/ui';
import type { BroadcastPart, BroadcastState } from '@optline/ui';

export const broadcastsWords = defineEnglishWords({
  title: 'Texts',
  lead: 'What was written to many at once, the newest first.',
  write: 'Write a text',
  templates: 'Templates',
  none: 'Nothing was sent yet.',
  noneWhy: 'A text can go to one person, a family, a class, or to everybody who matches a filter.',
  list: 'Texts to many',
  by: 'by {name}, {time}',
  more: 'Show earlier ones',
});

export const stateWords = defineEnglishWords({
  WAITING: 'Scheduled',
  PREPARING: 'Being prepared',
  SENDING: 'Being sent',
  PAUSED: 'Paused',
  CANCELLING: 'Being cancelled',
  CANCELLED: 'Cancelled',
  DONE: 'Finished',
} satisfies Record<BroadcastState, string>);

export const partWords = defineEnglishWords({
  QUEUED: 'Queued',
  WAITING: 'Waiting',
  HANDED_OVER: 'Handed to the carrier',
  DELIVERED: 'Delivered',
  FAILED: 'Failed',
  WITHHELD: 'Withheld',
  UNKNOWN: 'Unknown',
} satisfies Record<BroadcastPart, string>);

export const broadcastWords = defineEnglishWords({
  all: 'All texts',
  text: 'The text',
  writtenBy: 'Written by',
  writtenAt: 'Written',
  scheduledFor: 'Scheduled for',
  startedAt: 'Begun',
  finishedAt: 'Finished',
  hoursReason: 'Outside the hours, because',
  segments: 'Segments',
  progress: 'Progress',
  settled: 'Settled: {done} of {all}',
  preparing: 'It is being prepared. So far {people} people were looked at, and {texts} texts are queued.',
  scheduled: 'It begins {time}. Who gets it is decided then.',
  unsent: 'It was cancelled before anybody got it.',
  nobody: 'Nobody gets this text: see below who is left out, and why.',
  waitingUntil: 'What waits, for the hours or to be tried again, goes by {time} at the latest.',
  withheldWhy:
    'Withheld: when it was their turn, the answer was No, the number was stopped or held, or the text was cancelled.',
  credit: 'The credit at the carrier is used up. Resume when there is credit again.',
  byStaff: 'Somebody of the office paused it.',
  restored:
    'Optline was restored from a backup that does not know whether this was sent. Look it up at the carrier: resume it only if it was not sent, or cancel it.',
  late: 'It could not begin within an hour of its time. Resume it if it is still true, or cancel it.',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel what is left',
  cancelTitle: 'Cancel what was not sent yet?',
  cancelLead: 'What was handed to the carrier cannot be taken back. Everything else is withheld for good.',
  paused: 'It is paused.',
  resumed: 'It goes on.',
  cancelled: 'What was not sent yet is withheld.',
  leftOut: 'Who was left out',
  nobodyLeftOut: 'Nobody was left out.',
  leftOutLead:
    '{count, plural, one {One person} other {{shown} people}} got nothing, as it stood when it began.',
});

export const textsOfWords = defineEnglishWords({
  title: 'Its texts',
  which: 'Which texts',
  all: 'All',
  none: 'There are none.',
  life: '{names}: what became of the text',
  more: 'Show more texts',
  handedOver: 'handed over {time}',
});
