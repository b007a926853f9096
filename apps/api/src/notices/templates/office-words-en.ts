import type { OfficeNames, OfficeWords } from './office-words.js';

const number = (names: OfficeNames) => names.number ?? 'this number';
const someone = (names: OfficeNames) => names.actor ?? 'Somebody';
const forThem = (names: OfficeNames) =>
  names.people === names.actor || names.people === '' ? '' : ` for ${names.people}`;
const holders = (names: OfficeNames) =>
  names.people === ''
    ? 'The number is not on file, so no record changed. It is stopped all the same, also for anybody who is given this number later.'
    : 'This counts for everybody on file with this number.';

const DONE = 'It took effect at once. You have nothing to do.';

export const officeWordsEn: OfficeWords = {
  news: {
    'out-in-portal': (names) => ({
      subject: `Texts turned off in the Parent Portal: ${names.peopleBriefly}`,
      heading: 'Texts turned off in the Parent Portal',
      says: [`${someone(names)} said No to texts${forThem(names)}. ${DONE}`],
    }),
    'yes-on-page': (names) => ({
      subject: `Yes to texts: ${names.peopleBriefly}`,
      heading: 'A Yes to texts',
      says: [`${someone(names)} said Yes to texts${forThem(names)}, on the page that your e-mail led to.`],
    }),
    'no-on-page': (names) => ({
      subject: `No to texts: ${names.peopleBriefly}`,
      heading: 'A No to texts',
      says: [
        `${someone(names)} said No to texts${forThem(names)}, on the page that your e-mail led to. ${DONE}`,
      ],
    }),
    'stop-by-text': (names) => ({
      subject:
        names.people === '' ? 'STOP by text: number not on file' : `STOP by text: ${names.peopleBriefly}`,
      heading: 'A STOP by text',
      says: [
        `A text from ${number(names)} asked for no more texts. ${holders(names)}`,
        'It took effect at once. Only a START, texted from that phone, turns texts on again.',
      ],
    }),
    'start-by-text': (names) => ({
      subject:
        names.people === '' ? 'START by text: number not on file' : `START by text: ${names.peopleBriefly}`,
      heading: 'A START by text',
      says: [
        `A text from ${number(names)} asked for texts again, and the stop on this number is lifted.`,
        names.people === ''
          ? 'The number is not on file, so no record changed.'
          : 'Below is the answer that each person has now.',
      ],
    }),
    'out-by-staff': (names) => ({
      subject: `Texts turned off by staff: ${names.peopleBriefly}`,
      heading: 'Texts turned off by staff',
      says: [`${someone(names)} turned off texts for ${names.people}. ${DONE}`],
    }),
    'heard-by-office': (names) => ({
      subject: `No more texts, as the office was asked: ${names.peopleBriefly}`,
      heading: 'A request to stop, heard by the office',
      says: [
        names.decision === null
          ? `${someone(names)} wrote down a request for no more texts, made in person, by phone or in writing. ${DONE}`
          : `A request for no more texts had been reported, and the number it was reported for is stopped. ${names.people} has another number, or none, by now, so texts are turned off there too. ${DONE}`,
      ],
    }),
    'number-stopped-in-portal': (names) => ({
      subject: `All texts stopped in the Parent Portal: ${number(names)}`,
      heading: 'All texts to a number stopped',
      says: [
        `${someone(names)} stopped all texts to ${number(names)} in the Parent Portal. ${holders(names)} ${DONE}`,
      ],
    }),
    'number-stopped-on-page': (names) => ({
      subject: `All texts stopped on the e-mailed page: ${number(names)}`,
      heading: 'All texts to a number stopped',
      says: [
        `${someone(names)} stopped all texts to ${number(names)}, on the page that your e-mail led to. ${holders(names)} ${DONE}`,
      ],
    }),
    'carrier-block': (names) => ({
      subject: `The carrier refuses texts to ${number(names)}`,
      heading: 'The carrier refuses texts to a number',
      says: [
        `The carrier did not deliver a text to ${number(names)}, because that phone asked for no more texts (the carrier's error 200). We treat this as a STOP. ${holders(names)}`,
        'It took effect at once. Only a START, texted from that phone, turns texts on again.',
      ],
    }),
    'review-decided-out': (names) => ({
      subject: `Decided: no more texts to ${number(names)}`,
      heading: 'Decided: no more texts',
      says: [
        names.decision === 'wrong-number'
          ? `${someone(names)} decided that ${number(names)} is a wrong number. It gets no more texts. The people on file with it need a new number.`
          : `${someone(names)} decided that the request from ${number(names)} means stop. ${holders(names)} It is in effect now.`,
      ],
    }),
    'review-stopped-by-rule': (names) => ({
      subject: `Nobody decided in time: texts to ${number(names)} are stopped`,
      heading: 'Stopped, because nobody decided in time',
      says: [
        `A question about ${number(names)} waited nine business days for a decision. The law allows no more than ten for a request to stop, so the system stopped all texts to the number. ${holders(names)}`,
      ],
    }),
  },
  review: {
    unclear: (names) => ({
      subject: `Please decide: does this text from ${number(names)} mean stop?`,
      heading: 'Does this text mean stop?',
      says: [
        `A text from ${number(names)} may be a request for no more texts. It is not clear enough to act on alone.`,
      ],
    }),
    'wrong-number': (names) => ({
      subject: `Please decide: is ${number(names)} a wrong number?`,
      heading: 'Is this a wrong number?',
      says: [`A text from ${number(names)} says that we have the wrong number.`],
    }),
    'start-needs-review': (names) => ({
      subject: `Please decide: may texts to ${number(names)} start again?`,
      heading: 'May texts start again?',
      says: [
        `A text from ${number(names)} asks for texts again. We could not make sure that it was written after the last STOP or No, so texts stay off.`,
      ],
    }),
    'reported-request': (names) => ({
      subject: `Please decide: a request to stop, reported for ${names.peopleBriefly}`,
      heading: 'A reported request to stop',
      says: [
        `${names.actor ?? 'One of your staff'} reported that somebody asked for no more texts at ${number(names)}.`,
      ],
    }),
    'missed-message': (names) => ({
      subject: `Please look up a text from ${number(names)} at the carrier`,
      heading: 'A text that never reached us',
      says: [
        `The carrier lists a text from ${number(names)} that never reached us, so we do not know what it says. It may be a STOP.`,
        'Please look it up in the message log of your carrier account, by the number and the time below, and then decide.',
      ],
    }),
  },
  reminder: (heading, days) => ({
    subject: `Reminder, ${days === 1 ? 'last business day' : `${days} business days left`}: ${heading}`,
    preview: 'Nothing is sent to this number until you decide.',
  }),
  daysLeft: (days) =>
    days === 1 ? 'Today is the last business day for it.' : `${days} business days are left.`,
  choices: {
    stop: 'Stop: they want no more texts. Texts end for everybody on file with this number.',
    'not-a-request': 'Not a request: everything stays as it was before, and the number is free again.',
    'wrong-number':
      'Wrong number: the phone is somebody else’s. It gets no more texts, and the people on file with it need a new number.',
    start: 'Start: they want texts again. The stop on this number is lifted.',
  },
  ways: {
    portal: 'Parent Portal',
    staff: 'staff',
    'email-page': 'e-mailed page (CLICK HERE)',
    'text-reply': 'text from the phone',
    api: 'another program (API)',
    office: 'the office',
    carrier: 'the carrier',
    rule: 'the system, as time ran out',
    registration: 'registration',
    'bulk-opt-in': 'bulk opt-in',
    import: 'import of a file',
  },
  answers: { 'never-asked': 'not asked yet', in: 'Yes', out: 'No' },
  kinds: { contact: 'contact', student: 'student' },
  family: (name) => `${name} family`,
  became: (before, after) => `was ${before}, is now ${after}`,
  stayed: (answer) => `${answer}, as before`,
  numberNotOnFile: 'nobody (number not on file)',
  startNeeded: (startTo) =>
    `A STOP from this phone still stands, so nothing is sent yet. To get texts, START must be texted from it to ${startTo}.`,
  held: 'Until you decide, nothing is sent to this number.',
  decideBy: (day) =>
    `Please decide by the end of ${day}. If nobody does, all texts to the number are stopped.`,
  labels: {
    number: 'Number',
    noNumber: 'no number on the record',
    when: 'When',
    way: 'How we know',
    actor: 'By',
    people: 'Who this is about',
    words: 'Their words',
    choices: 'What you can decide',
    decide: 'Decide now',
    review: 'See what was decided',
    record: 'Open the record',
  },
  reason: (school) =>
    `This e-mail goes to the Organization Email of ${school}, which hears of every change to who gets texts.`,
};
