import { renderLetter } from './layout.js';
import { facts, senderName, words, type LetterPart, type RenderedEmail } from './letter.js';
import type { AboutPerson } from './person-email.js';
import { textingWords } from './texting-email-words.js';
import type { AskedAbout, TextingWords } from './texting-email-words.js';
import { dayOf, inSentence, moment, oneLine, type LetterLanguage } from './wording.js';

/** One question: whether somebody may be texted. */
export interface TextingAsk {
  readonly about: AboutPerson;
  /** Only the last four digits are readable. */
  readonly maskedNumber: string;
  /** The page with both answers. */
  readonly url: string;
}

export interface TextingEmailData {
  readonly language: LetterLanguage;
  readonly schoolName: string;
  /** One for each person who is asked about at the address. */
  readonly asks: readonly [TextingAsk, ...TextingAsk[]];
  /** Until when a Yes can be given there; a No always can. */
  readonly validUntil: Date;
  /** IANA name of the zone of the family, or of the school. */
  readonly timeZone: string;
  /** The Organization Email; replies go there. */
  readonly officeEmail: string;
  /** Of an invitation: the page that ends invitations to the address. */
  readonly leaveUrl?: string;
  /** Of a reminder: when the question was asked. */
  readonly askedAt?: Date;
}

/** The school asks whether it may text: for each person one link, to a page with both answers. */
export async function textingEmail(data: TextingEmailData): Promise<RenderedEmail> {
  const { language, asks, timeZone, askedAt } = data;
  const said = textingWords[language];
  const sender = senderName(data.schoolName);
  const school = inSentence(sender);
  const about = aboutWhom(asks);
  return renderLetter({
    language,
    sender,
    subject: askedAt === undefined ? said.subject(school, about) : said.reminderSubject(school, about),
    preview: asks.length === 1 ? said.choose : said.chooseForEach,
    heading: said.heading(about),
    parts: [
      ...(askedAt === undefined ? [] : [words(said.askedBefore(dayOf(askedAt, timeZone, language)))]),
      words(said.asks(school, about)),
      ...questions(asks, said),
      words(said.nothingYet),
      words(said.until(moment(data.validUntil, timeZone, language))),
      words(said.answerTo(oneLine(data.officeEmail))),
      ...leave(data, said),
    ],
    reason: said.reason(school, about),
  });
}

function aboutWhom(asks: TextingEmailData['asks']): AskedAbout {
  const hasChild = asks.some(({ about }) => about.reader === 'family-adult');
  if (asks.length > 1) return { kind: 'several', hasChild };
  return hasChild ? { kind: 'child', first: inSentence(asks[0].about.firstName) } : { kind: 'reader' };
}

function questions(asks: TextingEmailData['asks'], said: TextingWords): LetterPart[] {
  const factsOf = ({ about, maskedNumber }: TextingAsk) =>
    facts([
      { label: said.person, value: inSentence(about.firstName) },
      { label: said.number, value: oneLine(maskedNumber) },
    ]);
  const [only] = asks;
  if (asks.length === 1)
    return [
      factsOf(only),
      words(said.choose),
      { kind: 'link', label: said.link, url: only.url, isMain: true },
    ];
  return [
    words(said.chooseForEach),
    ...asks.flatMap((ask): LetterPart[] => [
      factsOf(ask),
      { kind: 'link', label: said.linkFor(inSentence(ask.about.firstName)), url: ask.url, isMain: true },
    ]),
  ];
}

function leave({ leaveUrl }: TextingEmailData, said: TextingWords): LetterPart[] {
  if (leaveUrl === undefined) return [];
  return [words(said.leaveMeans), { kind: 'link', label: said.leave, url: leaveUrl, isMain: false }];
}
