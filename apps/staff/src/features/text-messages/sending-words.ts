import { defineEnglishWords } from '@optline/ui';

export const sendingWords = defineEnglishWords({
  hours: 'Texting hours',
  hoursLead:
    'A text goes out while the clock of the school and the clock of the phone are both within these hours, and waits otherwise. The answer to a text of their own never waits.',
  from: 'From',
  until: 'Until',
  endOfDay: 'the end of the day',
  tooShort: 'Texts need at least one hour of the day.',
  footer: 'Footer',
  footerLead: 'Stands below every text that goes to many. It counts as part of the text, and is paid for.',
  textFooter: 'Footer of texts',
  textFooterHint: 'At most 80 characters. Empty for none.',
  footerSize: '{characters, plural, one {# character} other {# characters}}',
  footerDear:
    '{characters, plural, one {# character} other {# characters}} · Leaves every text only 70 characters to a segment instead of 160, because of {signs}',
  reserved: 'Please do not ask for “{found}” as a reply: it means something else.',
});

export const speedWords = defineEnglishWords({
  label: 'Texts a minute from {number}',
  hint: 'No more leave from it, whatever waits. Your registration with the carrier says how many it takes.',
  wrong: 'From 1 to {most} texts a minute.',
  save: 'Save the speed',
  saved: '{number}: at most {speed, plural, one {# text} other {# texts}} a minute.',
  shown: 'At most {speed, plural, one {# text} other {# texts}} a minute',
});
