import { renderLetter } from './layout.js';
import { facts, senderName, words, type RenderedEmail } from './letter.js';
import { registrationWords } from './registration-words.js';
import { inSentence, moment, oneLine, type LetterLanguage } from './wording.js';

/** Somebody of the family, as they wrote themselves. */
export interface RegisteredInLetter {
  readonly name: string;
  readonly kind: 'contact' | 'student';
  readonly email: string | null;
  /** Written for people, in full. */
  readonly number: string | null;
  readonly birthOn: string | null;
  readonly saidYes: boolean;
}

export interface RegistrationEmailData {
  readonly language: LetterLanguage;
  readonly schoolName: string;
  readonly familyName: string;
  readonly familyLanguage: LetterLanguage;
  readonly people: readonly RegisteredInLetter[];
  readonly at: Date;
  /** IANA name of the school's zone. */
  readonly timeZone: string;
  readonly url: string;
}

/** The e-mail that tells the office of a family that registered. */
export async function registrationEmail(data: RegistrationEmailData): Promise<RenderedEmail> {
  const said = registrationWords[data.language];
  const sender = senderName(data.schoolName);
  const family = inSentence(data.familyName);
  return renderLetter({
    language: data.language,
    sender,
    subject: said.subject(family),
    preview: said.says(family),
    heading: said.heading,
    parts: [
      words(said.says(family)),
      words(said.toDo),
      facts([
        { label: said.when, value: moment(data.at, data.timeZone, data.language) },
        { label: said.language, value: said.languages[data.familyLanguage] },
      ]),
      { kind: 'list', title: said.people, items: data.people.map((person) => lineOf(person, data.language)) },
      { kind: 'link', label: said.open, url: data.url, isMain: true },
    ],
    reason: said.reason(inSentence(sender)),
  });
}

function lineOf(person: RegisteredInLetter, language: LetterLanguage): string {
  const said = registrationWords[language];
  const { name, kind, email, number, birthOn, saidYes } = person;
  const known = [email, number, birthOn === null ? null : said.born(birthOn), saidYes ? said.saidYes : null];
  const told = known.flatMap((one) => (one === null ? [] : [oneLine(one)]));
  return [`${inSentence(name)} (${said.kinds[kind]})`, ...told].join(', ');
}
