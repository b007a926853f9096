import { defineEnglishWords } from '@optline/ui';
import type { AnswersKeywords } from '@optline/ui';

export const textMessagesWords = defineEnglishWords({
  title: 'Text Messages',
});

/** The parts of the page, by the last word of their address. */
export const partWords = defineEnglishWords({
  numbers: 'Numbers',
  sending: 'Sending',
  'consent-wording': 'Consent wording',
  texts: 'Our texts',
  connections: 'Connections',
  campaign: 'Campaign',
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
  takeUpWhat: 'Use again: {number}',
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
  complete: 'STOP, HELP and what texts may cost: nothing is missing.',
  advice:
    'It should also say who texts, about what, how often, that a Yes is not a condition of enrolling, and where the terms and the privacy policy are.',
  characters: '{count} of {most} characters',
  doesNotName: 'It does not name {school}, so that it does not say who texts.',
  preview: 'As people see it',
  save: 'Save a new version',
  saved: 'Version {version} is in force.',
});

export const missingWords = defineEnglishWords({
  missing: 'It must also say {parts}.',
});

export const languageWords = defineEnglishWords({
  en: 'English',
  es: 'Spanish',
  fr: 'French',
});

export const ownTextsWords = defineEnglishWords({
  templates: 'Texts that people write again and again are among the',
  toTemplates: 'Templates',
});

export const signUpWords = defineEnglishWords({
  title: 'Sign-up text',
  lead: 'Sent once to a number, after its first Yes, in the language of the family.',
  label: 'Sign-up text in {language}',
  labelHint: 'The name of the school always stands before it.',
  complete: 'How often, what texts may cost, HELP and STOP: nothing is missing.',
  usual: 'Use the usual text',
  saved: 'The sign-up text is saved.',
});

export const helpWords = defineEnglishWords({
  title: 'Answer to HELP',
  lead: 'In the language of the word that was texted. It names the school and whom to ask, STOP, and what texts may cost; none of them can be left out.',
  contact: 'Whom the answer names',
  contactHint: 'A phone number, an e-mail address or a web address. Empty: the Organization Email, {email}.',
  saved: 'The answer to HELP is saved.',
});

export const answersWords = defineEnglishWords({
  title: 'Answers to STOP and START',
  lead: 'In the language of the word that was texted. Only what must vary does.',
  stop: 'After STOP',
  stopHint: 'The one confirmation. The law lets it confirm and nothing else, so its words are fixed.',
  start: 'After START',
  startHint: 'Says what is true for that phone; this is an example.',
  others: 'In Spanish and French',
});

export const campaignWords = defineEnglishWords({
  title: 'Campaign registration',
  lead: 'What the carrier asks before a school may text. Copy it into their form.',
  all: 'the whole sheet',
  copyAll: 'Copy the whole sheet',
  show: 'Read it, and copy answer by answer',
  brandName: 'Brand',
  description: 'Campaign description',
  callToAction: 'Call to action: how people say Yes',
  sample: 'Sample message {number}',
  optInKeywords: 'Opt-in keywords',
  optInMessage: 'Opt-in message',
  optOutKeywords: 'Opt-out keywords',
  optOutMessage: 'Opt-out message',
  helpKeywords: 'Help keywords',
  helpMessage: 'Help message',
  hasEmbeddedLinks: 'Embedded links',
  hasAgeGatedContent: 'Age-gated content',
  numbers: 'Numbers',
  termsUrl: 'Terms',
  privacyUrl: 'Privacy policy',
  yes: 'Yes',
  no: 'No',
  lacksLinks: 'Carriers ask for the addresses of your terms and your privacy policy.',
  toDefaults: 'Give them in Organization Defaults',
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
  answers: 'In order',
  silent: 'Not in order',
  credit: 'Credit: {credit}',
});
