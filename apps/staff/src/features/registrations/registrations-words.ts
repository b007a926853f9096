import { defineEnglishWords } from '@optline/ui';
import type { RegistrationLikeness } from '@optline/ui';

export const registrationsWords = defineEnglishWords({
  title: 'Registrations',
  lead: 'Families that wrote themselves down on your page. They are on file as new families. Look whether you know one already: merged, everybody comes into the family that you keep.',
  place: 'Your registration page',
  address: 'Address of the page',
  addressHint: 'To put on your website, on a poster or in an e-mail.',
  closed: 'The page is closed: new families cannot register by themselves.',
  toSettings: 'To the settings',
  none: 'No registration waits.',
  noneWhy: 'Whoever registers appears here, and the Organization Email is told.',
  more: 'Show more',
  received: 'Registered {time}, reads {language, select, es {Spanish} other {English}}',
  contact: 'contact',
  student: 'student',
  born: 'born {day}',
  noNumber: 'no number',
  awaited: 'Ticked Yes to texts; the phone has not answered YES yet.',
  notCounted:
    'Ticked Yes to texts; it does not count. The phone did not answer, or the number is stopped, held, or somebody there said No.',
  alike: 'Families that it may be',
  nobodyAlike: 'Nobody else on file has one of these numbers, e-mail addresses or names.',
  otherFamily: 'Another family is the one? Open that family and merge this one into it there.',
  merge: 'Merge',
  mergeInto: 'Merge into the {name} family',
  mergeTitle: 'Merge this registration into the {name} family?',
  mergeLead:
    'Everybody who registered comes into that family, and nobody’s answer changes. Whoever is there twice can then be merged on their own page; the stricter answer stands.',
  merged: 'The registration is merged into the {name} family. Merge there who is on file twice.',
  open: 'Open the family',
  keep: 'Keep as a new family',
  kept: 'The {name} family is kept as a new one.',
  discard: 'Discard',
  discardTitle: 'Discard the registration of the {name} family?',
  discardLead: 'The family and everybody in it is archived, not deleted, and can be restored.',
  discarded: 'The registration of the {name} family is discarded; the family is archived.',
});

export const likenessWords = defineEnglishWords({
  SAME_NUMBER: 'same number',
  SAME_EMAIL: 'same e-mail',
  SAME_NAME: 'same name',
} satisfies Record<RegistrationLikeness, string>);
