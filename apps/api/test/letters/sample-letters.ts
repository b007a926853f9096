import type { OfficeNews, ReviewReason, WayIn } from '@optline/domain';
import type { RenderedEmail } from '../../src/notices/templates/letter.js';
import {
  officeEmail,
  reviewReminderEmail,
  type OfficeEmailData,
} from '../../src/notices/templates/office-email.js';
import {
  confirmAnswerEmail,
  stopConfirmedEmail,
  turnedInEmail,
  turnedOutEmail,
  type ConfirmAnswerData,
  type PersonEmailData,
} from '../../src/notices/templates/person-email.js';
import {
  registrationEmail,
  type RegistrationEmailData,
} from '../../src/notices/templates/registration-email.js';
import {
  invitationEmail,
  passwordResetEmail,
  signInEmail,
  type SignInEmailData,
} from '../../src/notices/templates/sign-in-email.js';
import {
  textingEmail,
  type TextingAsk,
  type TextingEmailData,
} from '../../src/notices/templates/texting-email.js';
import type { LetterLanguage } from '../../src/notices/templates/wording.js';

/** Everything in a letter that somebody outside can choose. */
export interface SampleData {
  readonly language: LetterLanguage;
  readonly school: string;
  readonly name: string;
  readonly words: string;
}

export const token = 'kQ3vT8mZrY1uWcXhB5nLpD0sGfJ7aEoI2yKtVbM4R9w';
const at = new Date('2026-11-23T15:05:00Z');
const timeZone = 'America/New_York';

export const sampleData = (language: LetterLanguage): SampleData => ({
  language,
  school: 'Maple Street Dance',
  name: 'Ann',
  words: 'Please do not text me at work any more, thanks',
});

export function officeData(news: OfficeNews, { language, school, name, words }: SampleData): OfficeEmailData {
  return {
    language,
    schoolName: school,
    news,
    at,
    timeZone,
    people: peopleOf(news, name),
    number: '(201) 555-0142',
    way: wayOf(news),
    actorName: hasActor(news) ? `${name} Lee` : null,
    words: hasWords(news) ? words : null,
    recordUrl: 'https://optline.example/staff/families/7',
    reviewUrl: news.startsWith('review') ? 'https://optline.example/staff/reviews/9' : null,
    why: news === 'review-opened' ? 'unclear' : null,
    dueAt: news === 'review-opened' ? new Date('2026-12-08T05:00:00Z') : null,
    decision: news === 'review-decided-out' ? 'stop' : null,
    startTo: null,
  };
}

export function personData({ language, school, name }: SampleData): PersonEmailData {
  return {
    language,
    schoolName: school,
    about: { firstName: name, reader: 'the-person' },
    maskedNumber: '(***) ***-0142',
    at,
    timeZone,
    startTo: null,
    portalUrl: 'https://optline.example/portal/',
    officeEmail: 'office@maple.example',
  };
}

export const answerData = (sample: SampleData, answer: 'in' | 'out'): ConfirmAnswerData => ({
  ...personData(sample),
  answer,
  isNumberShared: false,
  consentWording: answer === 'in' ? 'I agree to texts about classes. Msg & data rates may apply.' : null,
});

export const askAbout = (firstName: string, reader: TextingAsk['about']['reader']): TextingAsk => ({
  about: { firstName, reader },
  maskedNumber: '(***) ***-0142',
  url: `https://optline.example/texting/${token}`,
});

export const textingData = ({ language, school, name }: SampleData): TextingEmailData => ({
  language,
  schoolName: school,
  asks: [askAbout(name, 'the-person')],
  validUntil: new Date('2026-12-23T15:05:00Z'),
  timeZone,
  officeEmail: 'office@maple.example',
});

export const leaveUrl = `https://optline.example/invitations/leave/${token}`;

export const invitationData = (sample: SampleData): TextingEmailData => ({
  ...textingData(sample),
  asks: [askAbout(sample.name, 'the-person'), askAbout('Leo', 'family-adult')],
  leaveUrl,
});

export const linkData = ({ language, school }: SampleData, minutes: number): SignInEmailData => ({
  language,
  schoolName: school,
  url: `https://optline.example/portal/sign-in/${token}`,
  at,
  expiresAt: new Date(at.getTime() + minutes * 60_000),
  timeZone,
});

export const everyNews: readonly OfficeNews[] = [
  'out-in-portal',
  'yes-on-page',
  'no-on-page',
  'stop-by-text',
  'start-by-text',
  'out-by-staff',
  'heard-by-office',
  'number-stopped-in-portal',
  'number-stopped-on-page',
  'carrier-block',
  'review-opened',
  'review-decided-out',
  'review-stopped-by-rule',
];
export const everyReviewReason: readonly ReviewReason[] = [
  'unclear',
  'wrong-number',
  'start-needs-review',
  'reported-request',
  'missed-message',
];
export const everyWay: readonly WayIn[] = [
  'portal',
  'staff',
  'email-page',
  'text-reply',
  'api',
  'office',
  'carrier',
  'rule',
];

export type NamedLetter = readonly [name: string, render: (sample: SampleData) => Promise<RenderedEmail>];

/** One of every letter that is ever sent. */
function registrationData({ language, school, name }: SampleData): RegistrationEmailData {
  const person = { name, email: 'ann@family.example', number: '(201) 555-0142', saidYes: true };
  return {
    language,
    schoolName: school,
    familyName: name,
    familyLanguage: 'es',
    people: [
      { ...person, kind: 'contact', birthOn: null },
      { ...person, kind: 'student', birthOn: '2016-05-01', email: null, saidYes: false },
    ],
    at,
    timeZone,
    url: 'https://optline.example/staff/registrations',
  };
}

export const everyLetter: readonly NamedLetter[] = [
  ...everyNews.map((news): NamedLetter => [
    `office ${news}`,
    (sample) => officeEmail(officeData(news, sample)),
  ]),
  ...everyReviewReason.map((why): NamedLetter => [
    `office review ${why}`,
    (sample) => officeEmail({ ...officeData('review-opened', sample), why }),
  ]),
  ...everyReviewReason.map((why): NamedLetter => [
    `office reminder ${why}`,
    (sample) => reminder(why, sample),
  ]),
  ...everyWay.map((way): NamedLetter => [
    `turned out by ${way}`,
    (sample) =>
      turnedOutEmail({ ...personData(sample), way, startTo: way === 'text-reply' ? '(201) 555-0100' : null }),
  ]),
  ['answer yes', (sample) => confirmAnswerEmail(answerData(sample, 'in'))],
  [
    'answer yes after STOP',
    (sample) => confirmAnswerEmail({ ...answerData(sample, 'in'), startTo: '(201) 555-0100' }),
  ],
  ['answer no', (sample) => confirmAnswerEmail(answerData(sample, 'out'))],
  [
    'answer no, shared',
    (sample) => confirmAnswerEmail({ ...answerData(sample, 'out'), isNumberShared: true }),
  ],
  [
    'turned in',
    (sample) =>
      turnedInEmail({ ...personData(sample), how: 'phone', agreedOn: '2026-11-20', words: sample.words }),
  ],
  ['registration', (sample) => registrationEmail(registrationData(sample))],
  ['stop confirmed', (sample) => stopConfirmedEmail({ ...personData(sample), startTo: '(201) 555-0100' })],
  ['texting', (sample) => textingEmail(textingData(sample))],
  [
    'texting for a student',
    (sample) => textingEmail({ ...textingData(sample), asks: [askAbout(sample.name, 'family-adult')] }),
  ],
  ['invitation of a family', (sample) => textingEmail(invitationData(sample))],
  ['reminder of a family', (sample) => textingEmail({ ...invitationData(sample), askedAt: at })],
  ['reminder', (sample) => textingEmail({ ...textingData(sample), askedAt: at })],
  ['sign in', (sample) => signInEmail(linkData(sample, 15))],
  ['password reset', (sample) => passwordResetEmail(linkData(sample, 60))],
  [
    'invitation',
    (sample) =>
      invitationEmail({ ...linkData(sample, 7 * 1440), schoolName: sample.school, invitedBy: sample.name }),
  ],
];

export function reminder(why: ReviewReason, sample: SampleData): Promise<RenderedEmail> {
  return reviewReminderEmail({
    ...officeData('review-opened', sample),
    why,
    reviewUrl: 'https://optline.example/staff/reviews/9',
    dueAt: new Date('2026-12-08T05:00:00Z'),
    businessDaysLeft: 3,
  });
}

function peopleOf(news: OfficeNews, name: string): OfficeEmailData['people'] {
  const ann = { name: `${name} Lee`, kind: 'contact', familyName: 'Lee' } as const;
  const leo = { name: 'Leo Lee', kind: 'student', familyName: 'Lee' } as const;
  if (/on-page|in-portal|staff/.test(news) && !news.startsWith('number')) {
    return [
      { ...ann, before: news.startsWith('yes') ? 'out' : 'in', after: news.startsWith('yes') ? 'in' : 'out' },
    ];
  }
  if (news === 'review-opened') return [ann, leo];
  if (news === 'start-by-text')
    return [
      { ...ann, before: 'out', after: 'in' },
      { ...leo, before: 'out', after: 'out' },
    ];
  return [
    { ...ann, before: 'in', after: 'out' },
    { ...leo, before: 'never-asked', after: 'out' },
  ];
}

function wayOf(news: OfficeNews): WayIn {
  if (news.endsWith('portal')) return 'portal';
  if (news.endsWith('page')) return 'email-page';
  if (news === 'carrier-block') return 'carrier';
  if (news === 'out-by-staff') return 'staff';
  if (news === 'review-stopped-by-rule') return 'rule';
  return news === 'heard-by-office' || news === 'review-decided-out' ? 'office' : 'text-reply';
}

const hasActor = (news: OfficeNews) => !/text|carrier|opened|rule/.test(news);
const hasWords = (news: OfficeNews) => /text|review|heard/.test(news);
