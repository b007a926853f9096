import { defineEnglishWords } from '@optline/ui';

export const textsWords = defineEnglishWords({
  noWords: 'No words. It may have been a picture.',
  list: 'Texts to and from {name}, the newest first',
  empty: 'No texts yet.',
  emptyWhy: 'What is texted to {name}, and what their phone texts to the school, is listed here.',
  more: 'Show earlier texts',
  sent: 'From the school, {number}',
  received: 'From their phone to {number}',
  kind: {
    'stop-confirmation': 'confirms the stop',
    'start-answer': 'answers START',
    'help-answer': 'answers HELP',
    test: 'a test',
    'sign-up': 'welcomes the number',
    confirmation: 'asks for YES',
    stop: 'taken for a stop',
    start: 'taken for START',
    help: 'taken for a question for help',
    unclear: 'unclear, for a review',
  },
  state: {
    queued: 'Waiting to be sent',
    sending: 'Being sent',
    'handed-over': 'Handed to the carrier',
    sent: 'Sent',
    delivered: 'Delivered',
    undelivered: 'Not delivered',
    failed: 'Not delivered',
    refused: 'Not sent',
    withdrawn: 'Not sent',
    unknown: 'Nobody knows whether it arrived',
    other: 'Unclear',
  },
});

export const countWords = defineEnglishWords({
  count:
    '{characters, plural, one {# character} other {# characters}} · {segments, plural, one {# segment} other {# segments}}',
  dear: '· Only 70 characters to a segment instead of 160, because of {signs}',
});
