import type { Language, Proof, WayIn } from '@optline/domain';
import { renderLetter } from './layout.js';
import { facts, senderName, words, type Fact, type LetterPart, type RenderedEmail } from './letter.js';
import { personWordsEn } from './person-words-en.js';
import { personWordsEs } from './person-words-es.js';
import type { PersonNames, PersonWords, Said } from './person-words.js';
import { stopConfirmedWords } from './stop-confirmed-words.js';
import { calendarDay, inSentence, moment, oneLine, type LetterLanguage } from './wording.js';

/** Whom the letter is about, and whether they read it themselves. */
export interface AboutPerson {
  readonly firstName: string;
  /** `family-adult`: the letter goes to an adult of the family instead. */
  readonly reader: 'the-person' | 'family-adult';
}

export interface PersonEmailData {
  readonly language: LetterLanguage;
  readonly schoolName: string;
  readonly about: AboutPerson;
  /** Only the last four digits are readable; `null` for somebody without a number. */
  readonly maskedNumber: string | null;
  readonly at: Date;
  /** IANA name of the school's zone. */
  readonly timeZone: string;
  /** Our number, written for people, where a STOP of that phone stands and START must be texted to it. */
  readonly startTo: string | null;
  readonly portalUrl: string | null;
  /** The Organization Email; replies go there. */
  readonly officeEmail: string;
}

export interface ConfirmAnswerData extends PersonEmailData {
  readonly answer: 'in' | 'out';
  /** Somebody else at the number gets texts. */
  readonly isNumberShared: boolean;
  /** The consent wording beside the Yes, as it was shown. */
  readonly consentWording: string | null;
}

export interface TurnedOutData extends PersonEmailData {
  readonly way: WayIn;
}

export interface TurnedInData extends PersonEmailData {
  readonly how: Proof['how'];
  /** The day of the Yes, YYYY-MM-DD. */
  readonly agreedOn: string;
  /** What the office wrote down of how they asked. */
  readonly words: string | null;
}

export interface StopConfirmedData extends Omit<PersonEmailData, 'language' | 'about' | 'portalUrl'> {
  /** Of the word that was texted. */
  readonly language: Language;
}

const WORDS: Readonly<Record<LetterLanguage, PersonWords>> = { en: personWordsEn, es: personWordsEs };

/** Confirms a Yes or No of the e-mailed page. The link itself is never in it. */
export async function confirmAnswerEmail(data: ConfirmAnswerData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const names = namesOf(data);
  return data.answer === 'in' ? confirmYes(data, said, names) : confirmNo(data, said, names);
}

/** Tells somebody that another's act turned off their texts, how that came and how to return. */
export async function turnedOutEmail(data: TurnedOutData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const names = namesOf(data);
  const letter = said.turnedOut(names);
  return renderPerson(data, letter, [
    words(said.turnedOutBy[data.way](names)),
    known(data, said, said.no),
    words(said.toLeaveItSo),
    words(data.startTo === null ? said.returnByYes : said.returnByStart(oneLine(data.startTo))),
    ...portal(data, said),
  ]);
}

/** Tells somebody that staff recorded a Yes over their No or STOP, and how to object. */
export async function turnedInEmail(data: TurnedInData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const agreedOn = calendarDay(data.agreedOn, data.language);
  const letter = said.turnedIn(namesOf(data), { how: said.howAgreed[data.how], agreedOn });
  return renderPerson(data, letter, [
    ...startNeeded(data, said),
    known(data, said, said.yes),
    ...(data.words === null
      ? []
      : [{ kind: 'quote', title: said.labels.agreedWords, text: data.words } as const]),
    words(said.object),
    ...portal(data, said),
  ]);
}

/** Confirms a STOP that could not be answered by text in time. Like the text, it only confirms. */
export async function stopConfirmedEmail(data: StopConfirmedData): Promise<RenderedEmail> {
  const said = stopConfirmedWords[data.language];
  const sender = senderName(data.schoolName);
  const school = inSentence(sender);
  return renderLetter({
    language: data.language,
    sender,
    subject: said.subject(school),
    preview: said.heading,
    heading: said.heading,
    parts: [
      words(said.heard(school)),
      facts([
        numberFact(said.number, data.maskedNumber),
        { label: said.when, value: moment(data.at, data.timeZone, data.language) },
      ]),
      ...(data.startTo === null ? [] : [words(said.toReturn(oneLine(data.startTo)))]),
      words(said.answerTo(oneLine(data.officeEmail))),
    ],
    reason: said.reason(school),
  });
}

function confirmYes(data: ConfirmAnswerData, said: PersonWords, names: PersonNames): Promise<RenderedEmail> {
  return renderPerson(data, said.saidYes(names), [
    ...startNeeded(data, said),
    known(data, said, said.yes),
    ...(data.consentWording === null
      ? []
      : [{ kind: 'quote', title: said.labels.consentWording, text: data.consentWording } as const]),
    words(said.howToSayNo),
    ...portal(data, said),
  ]);
}

function confirmNo(data: ConfirmAnswerData, said: PersonWords, names: PersonNames): Promise<RenderedEmail> {
  return renderPerson(data, said.saidNo(names), [
    words(data.isNumberShared ? said.sharedNumber(names) : said.noMoreTexts(names)),
    known(data, said, said.no),
    words(said.howToSayYes),
    ...portal(data, said),
  ]);
}

async function renderPerson(
  data: PersonEmailData,
  letter: Said,
  parts: readonly LetterPart[],
): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  return renderLetter({
    language: data.language,
    sender: senderName(data.schoolName),
    subject: letter.subject,
    preview: letter.says[0] ?? letter.heading,
    heading: letter.heading,
    parts: [...letter.says.map(words), ...parts, words(said.answerTo(oneLine(data.officeEmail)))],
    reason: said.reason(namesOf(data)),
  });
}

function known(data: PersonEmailData, said: PersonWords, answer: string): LetterPart {
  return facts([
    { label: said.labels.person, value: inSentence(data.about.firstName) },
    numberFact(said.labels.number, data.maskedNumber),
    { label: said.labels.answer, value: answer },
    { label: said.labels.when, value: moment(data.at, data.timeZone, data.language) },
  ]);
}

function numberFact(label: string, maskedNumber: string | null): Fact | null {
  return maskedNumber === null ? null : { label, value: oneLine(maskedNumber) };
}

function startNeeded(data: PersonEmailData, said: PersonWords): readonly LetterPart[] {
  return data.startTo === null ? [] : [words(said.startNeeded(oneLine(data.startTo)))];
}

function portal({ portalUrl }: PersonEmailData, said: PersonWords): readonly LetterPart[] {
  return portalUrl === null
    ? []
    : [{ kind: 'link', label: said.labels.portal, url: portalUrl, isMain: false }];
}

function namesOf({ schoolName, about, maskedNumber }: PersonEmailData): PersonNames {
  return {
    school: inSentence(senderName(schoolName)),
    first: inSentence(about.firstName),
    isForAnother: about.reader === 'family-adult',
    number: maskedNumber === null ? null : oneLine(maskedNumber),
  };
}
