import { defineEnglishWords } from '@optline/ui';
import type { WayIn } from '@optline/ui';

export const homeWords = defineEnglishWords({
  title: 'How are we doing?',
  people: 'People with a cell phone',
  mayBeTexted: 'may be texted',
  neverAsked: 'never asked',
  out: 'opted out',
  inButBlocked: 'said Yes, but blocked',
  mayBeTextedHint: 'They said Yes, and nothing stands in the way.',
  neverAskedHint: 'Nothing is sent until they say Yes.',
  outHint: 'Nothing is sent to them.',
  inButBlockedHint: 'Their number is stopped, held by a review, or blocked by the carrier.',
  noPeople: 'Nobody has a cell phone on file yet.',
  noPeopleWhy: 'Add families with their contacts and students first.',
  attention: 'What needs attention',
  nothing: 'Nothing needs your attention.',
  nothingElse: 'Nothing else needs your attention.',
  openReviews: '{count, plural, one {# review waits} other {{shown} reviews wait}} for a decision',
  openReviewsWhy: 'The numbers are held until somebody decides.',
  pausedBroadcasts: '{count, plural, one {# text to many is} other {{shown} texts to many are}} paused',
  pausedBroadcastsWhy: 'What is left is not sent until somebody resumes or cancels it.',
  unreadConversations:
    '{count, plural, one {# conversation has} other {{shown} conversations have}} texts that nobody has read',
  unreadConversationsWhy: 'Families who texted the school may wait for an answer.',
  newRegistrations: '{count, plural, one {# new registration waits} other {{shown} new registrations wait}}',
  newRegistrationsWhy: 'The families are on file; say whether they are new, or known already.',
  undeliveredNotices: '{count, plural, one {# notice} other {{shown} notices}} could not be delivered',
  undeliveredNoticesWhy: 'See why, and try again.',
  bounces: 'Mail to {email} comes back',
  bouncesWhy:
    'Opt-outs are told to the Organization Email. Until it works, users with Text Messages Settings get them.',
  toSettings: 'Change the Organization Email',
  toReviews: 'Look at the reviews',
  toTexts: 'Look at the texts',
  toInbox: 'Go to the inbox',
  toRegistrations: 'Look at the registrations',
  toUndelivered: 'Look at the notices',
});

export const firstStepsWords = defineEnglishWords({
  title: 'First steps',
  done: 'Done',
  number: {
    what: 'Add the number that you text from',
    why: 'Nothing can be sent without one.',
    link: 'Add a number',
  },
  families: {
    what: 'Bring your families',
    why: 'In a file of the system that you used before, or one by one.',
    link: 'Bring families',
  },
  asking: {
    what: 'Ask who may be texted',
    why: 'One e-mail asks everybody for a Yes or a No. Nothing is texted to anybody before their Yes.',
    link: 'Invite everybody never asked',
  },
});

export const pausedWords = defineEnglishWords({
  title: 'Sending is paused',
  why: 'Since {time} nothing is sent: a backup was restored, and STOPs that came in since it was made may be missing. The carrier’s messages are compared with ours first.',
  notYet: 'That comparison has not run yet.',
  done: 'That comparison ran on {time}.',
  resume: 'Resume sending',
  resumed: 'Texts are sent again.',
});

export const optOutsWords = defineEnglishWords({
  title: 'Opt-outs of the last 30 days',
  none: 'Nobody opted out in the last 30 days.',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  byWay: 'By way',
  byDay: 'By day',
  way: 'Way',
  day: 'Day',
  people: 'People',
  total: 'All ways',
  chart: '{total, plural, one {# person} other {# people}} in 30 days. Most on one day: {most}.',
  dayPeople: '{day}: {people, plural, one {# person} other {# people}}',
});

/** A way as the name of a bar. */
export const wayNames = defineEnglishWords({
  PORTAL: 'Parent portal',
  STAFF: 'Staff',
  EMAIL_PAGE: 'E-mailed page',
  TEXT_REPLY: 'Text reply',
  API: 'API',
  OFFICE: 'Heard by the office',
  CARRIER: 'Carrier',
  RULE: 'Rule',
  REGISTRATION: 'Registration',
  BULK_OPT_IN: 'Bulk opt-in',
  IMPORT: 'Import',
} satisfies Record<WayIn, string>);
