import { defineEnglishWords } from '@optline/ui';

export const inboxWords = defineEnglishWords({
  title: 'Inbox',
  lead: 'What the phones of the families text to the school. What one of the office has read counts as read for all.',
  searchHint: 'Name, number or words',
  show: 'Show',
  all: 'All',
  unreadOnly: 'Unread only',
  count: '{count, plural, =0 {Nothing is unread} one {One is unread} other {{shown} are unread}}',
  none: 'Nobody has texted the school yet.',
  noneUnread: 'Everything is read.',
  isUnread: 'Unread',
  noWords: 'No words. It may have been a picture.',
  nobody: 'On nobody’s record',
});

export const conversationWords = defineEnglishWords({
  back: 'Inbox',
  titleOf: 'Texts with {who}',
  who: 'Whose phone it is',
  nobody: 'This number is on nobody’s record.',
  texts: 'Texts',
  list: 'Texts to and from {number}, the newest first',
  more: 'Show earlier texts',
  reply: 'Reply',
  replyLabel: 'Reply to {number}',
  replyMissing: 'Write the reply.',
  send: 'Send the reply',
  sent: 'The reply is on its way.',
  waits: 'The reply waits for the hours in which the school texts.',
  cannot: 'A reply cannot be sent now',
  toReviews: 'Look at the reviews',
  unread: 'Mark as unread',
  markedUnread: 'It is unread again, for everybody of the office.',
});
