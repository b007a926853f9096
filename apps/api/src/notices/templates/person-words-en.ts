import type { PersonNames, PersonWords } from './person-words.js';

const forThem = ({ isForAnother, first }: PersonNames) => (isForAnother ? ` for ${first}` : '');
const mayBeTexted = ({ isForAnother, first }: PersonNames) =>
  isForAnother ? `texts for ${first}` : 'texts to you';

export const personWordsEn: PersonWords = {
  saidYes: (names) => ({
    subject: `You said Yes to texts${forThem(names)}`,
    heading: `You said Yes to texts${forThem(names)}`,
    says: [`Thank you. ${names.school} has recorded your Yes.`],
  }),
  saidNo: (names) => ({
    subject: `You said No to texts${forThem(names)}`,
    heading: `You said No to texts${forThem(names)}`,
    says: [`${names.school} has recorded your No. It took effect at once.`],
  }),
  noMoreTexts: ({ isForAnother, number }) =>
    isForAnother
      ? `No more texts will come${number === null ? '' : ` to ${number}`}.`
      : `You will get no more texts${number === null ? '' : ` at ${number}`}.`,
  sharedNumber: ({ number, first }) =>
    `Somebody else uses the number${number === null ? '' : ` ${number}`} too, and texts for them can still arrive there. None of those is for ${first}. To end all texts to the number, reply STOP to any text from us.`,
  startNeeded: (startTo) =>
    `One more step: a STOP was texted from this phone, and only that phone can take it back. Please text START to ${startTo}. Until then you will get no texts.`,
  howToSayNo:
    'You can change your mind at any time: reply STOP to any text, use the link in our earlier e-mail again, or change the answer in the Parent Portal.',
  howToSayYes:
    'You can change your mind at any time: use the link in our earlier e-mail again, or change the answer in the Parent Portal.',
  turnedOut: (names) => ({
    subject: `${names.school} has turned off ${mayBeTexted(names)}`,
    heading: `No more texts${forThem(names)}`,
    says: [
      `${names.school} has turned off ${mayBeTexted(names)}${names.number === null ? '' : `, at the number ${names.number}`}.`,
    ],
  }),
  turnedOutBy: {
    portal: () =>
      'Somebody did this in the Parent Portal, in your family’s account or in that of somebody who shares this number.',
    staff: () => 'The school’s office did this.',
    'email-page': () =>
      'Somebody did this on a page that we e-mailed to your family, or to somebody who shares this number.',
    'text-reply': () =>
      'A STOP was texted from the phone with this number. It counts for everybody who shares the number.',
    api: () => 'This was done through another program that the school uses.',
    office: () => 'Somebody asked the school’s office for it.',
    registration: () => 'This was said when the family registered.',
    'bulk-opt-in': () => 'The school’s office did this, for many people at once.',
    import: () => 'The school’s office read it from a file of another system.',
    carrier: () => 'The phone company told us that this phone asked for no more texts.',
    rule: () =>
      'A text from this number may have asked for it. Nobody at the school could tell in time, so it counts as a request to stop.',
  },
  returnByStart: (startTo) => `If you would like texts, text START to ${startTo} from that phone.`,
  returnByYes:
    'If you would like texts, say Yes in the Parent Portal, or reply to this e-mail and ask us for the page where you can.',
  toLeaveItSo: 'If you would like to leave it so, you have nothing to do.',
  turnedIn: (names, { how, agreedOn }) => ({
    subject: `${names.school} has recorded a Yes to texts${forThem(names)}`,
    heading: `A Yes to texts${forThem(names)} was recorded`,
    says: [
      `You had asked ${names.school} for no more texts${forThem(names)}. Now the school’s office has recorded that you said Yes again: ${how}, on ${agreedOn}.`,
    ],
  }),
  howAgreed: {
    paper: 'on paper',
    phone: 'by phone',
    'in-person': 'in person',
    email: 'by e-mail',
    online: 'online',
  },
  object:
    'If this is not right, reply to this e-mail, say No in the Parent Portal, or reply STOP to any text. Each of these counts at once.',
  answerTo: (address) => `You can simply reply to this e-mail; it reaches ${address}.`,
  labels: {
    person: 'For',
    number: 'Number',
    when: 'When',
    answer: 'Answer',
    agreedWords: 'What was written down',
    consentWording: 'What you said Yes to',
    portal: 'Open the Parent Portal',
  },
  yes: 'Yes, send texts',
  no: 'No, send no texts',
  reason: ({ school, isForAnother, first }) =>
    isForAnother
      ? `You get this e-mail because ${school} has your address for ${first}, and the answer about texts changed.`
      : `You get this e-mail because ${school} has your address, and your answer about texts changed.`,
};
