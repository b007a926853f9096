import { defineEnglishWords } from '@optline/ui';
import type { AnswersKeywords } from '@optline/ui';

export const textMessagesWords = defineEnglishWords({
  title: 'Text Messages',
});

export const numbersWords = defineEnglishWords({
  title: 'Numbers',
  lead: 'The numbers that texts are sent from. A STOP to any of them counts, also to a retired one.',
  none: 'There is no number yet.',
  noneWhy: 'Add the number that the carrier gave you. Nothing can be sent without one.',
  retired: 'Retired',
  retiredSince: 'Nothing is sent from it since {day}. A STOP to it still counts.',
  answers: 'Who answers STOP and HELP at {number}',
  answersShort: 'Who answers STOP and HELP',
  answersHint: 'Counts where the carrier does not say whether it answered.',
  retire: 'Retire',
  retireWhat: 'Retire {number}',
  retireTitle: 'Retire {number}?',
  retireText: 'Nothing is sent from it any more. A STOP to it still counts, and it can be added again.',
  retireDone: '{number} is retired.',
  takeUp: 'Use again',
  takeUpWhat: 'Use {number} again',
  add: 'Add a number',
  number: 'Number',
  numberHint: 'As the carrier gave it, such as (212) 555-0100',
  numberMissing: 'Please give the number.',
  addIt: 'Add the number',
  added: '{number} is in use.',
  answersSaved: '{number}: {who}.',
});

export const keywordsWords = defineEnglishWords({
  CARRIER: 'The carrier answers',
  OPTLINE: 'Optline answers',
} satisfies Record<AnswersKeywords, string>);

export const wordingWords = defineEnglishWords({
  title: 'Consent wording',
  lead: 'Stands beside every Yes. A change makes a new version; answers given before keep the words they saw.',
  en: 'English',
  es: 'Spanish',
  label: 'Wording in {language}',
  version: 'Version {version}',
  required: 'Cannot be left out',
  requiredPart: '{part}: {isThere, select, true {is there} other {is missing}}',
  rates: '“Msg & data rates may apply”',
  ratesEs: '“Pueden aplicarse tarifas de mensajes y datos”',
  advice:
    'It should also say who texts, about what, how often, that a Yes is not a condition of enrolling, and where the terms and the privacy policy are.',
  characters: '{count} of {most} characters',
  preview: 'As people see it',
  save: 'Save a new version',
  saved: 'Version {version} is in force.',
  missing: 'The wording must also say {parts}.',
});

export const textsWords = defineEnglishWords({
  stopTitle: 'Confirmation of a STOP',
  stopLead:
    'The one text after a STOP. The law lets it confirm and nothing else, so the words are fixed; only the name of the school varies. It speaks the language of the word that was used.',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  count:
    '{characters, plural, one {# character} other {# characters}} · {segments, plural, one {# segment} other {# segments}} · {encoding}',
  gsm: 'GSM-7, 160 characters to a segment',
  ucs: 'UCS-2, 70 characters to a segment: an accent or sign outside GSM-7 costs room',
  counting: 'Counting…',
});

export const providersWords = defineEnglishWords({
  webhooksTitle: 'Webhook addresses',
  webhooksLead:
    'To paste into the settings of the carrier and of the mail server. They are secret: who knows one can send reports in your name.',
  inboundTexts: 'Texts that come in (carrier)',
  inboundTextsHint: 'Message URL of the application, method POST.',
  deliveryReports: 'Delivery reports (carrier)',
  deliveryReportsHint: 'Sent along with every text; nothing to set.',
  emailEvents: 'Delivery of e-mails (mail server)',
  emailEventsHint: 'Webhook of the message stream.',
  checkTitle: 'Do carrier and mail server answer?',
  checkLead: 'Asks both now. Nothing is sent to anybody.',
  check: 'Check now',
  carrier: 'Carrier',
  mail: 'Mail server',
  answers: 'Answers',
  silent: 'Does not answer',
  credit: 'Credit: {credit}',
});
