import { defineEnglishWords } from '@optline/ui';

export const textWords = defineEnglishWords({
  title: 'A text of {when}',
  body: 'What it says',
  about: 'How it stands',
  people: 'Whom it stands for',
  life: 'What became of it',
  nobody: 'Nobody: it answers what the phone itself texted.',
  withdrawn: 'said No on {when}, so it was no longer for them',
  state: 'Now',
  from: 'From',
  to: 'To',
  kind: 'What it is',
  message: 'a message',
  audience: 'Written to',
  by: 'Asked for by',
  own: 'Nobody: Optline answers by itself',
  expires: 'Not sent after',
  attempts: 'Attempts',
});

export const stepWords = defineEnglishWords({
  written: 'Written.',
  writtenBy: 'Written, asked for by {name}.',
  overHours: 'It did not have to wait for the hours: {reason}',
  waited: 'Until then it had to wait for the hours in which the school texts.',
  waits: 'Until then it waits for the hours in which the school texts.',
  due: 'It goes out then, and not before.',
  claimed: 'Claimed, at once before it was handed to the carrier.',
  stopHeard:
    'A stop of this number was stored. The text was on its way by then and could not be called back.',
  settled: 'Nothing more becomes of it.',
  attempt: '{what} (attempt {attempt})',
  carrierTook: 'The carrier took it.',
  carrierRefused: 'The carrier did not take it.',
  carrierSilent: 'The carrier did not answer, so it is not known whether it was sent.',
  reportQueued: 'The carrier says: waiting to go out.',
  reportSent: 'The carrier says: sent to the phone company.',
  reportDelivered: 'The carrier says: delivered.',
  reportUndelivered: 'The carrier says: not delivered.',
  reportFailed: 'The carrier says: failed.',
  reportOther: 'The carrier says: {state}.',
});
