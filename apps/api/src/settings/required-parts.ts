import { badInput } from '../errors.js';
import { notALanguage } from '../reader-language.js';
import { forStaff } from '../sentences.js';
import { wordingLanguages } from './default-wording.js';

export type WordingLanguage = (typeof wordingLanguages)[number];

/** Something that a wording cannot be without, and how people are told that it is missing. */
interface Part {
  readonly pattern: RegExp;
  readonly name: string;
}

type Parts = Readonly<Record<WordingLanguage, readonly Part[]>>;

const stop = { pattern: /\bSTOP\b/, name: 'STOP' };
const help = { pattern: /\bHELP\b/, name: 'HELP' };

const ofConsentWording: Parts = {
  en: [stop, help, { pattern: /\bdata rates\b/i, name: '“Msg & data rates may apply”' }],
  es: [
    stop,
    help,
    { pattern: /\btarifas\b[^.]*\bdatos\b/i, name: '“Pueden aplicarse tarifas de mensajes y datos”' },
  ],
};

const howOften: Readonly<Record<WordingLanguage, Part>> = {
  en: {
    pattern:
      /\b(?:frequency|how often|(?:msgs?|messages?|texts?)\b[^.]*(?:\b(?:a|per|each|every)\s|\/)\s*(?:day|week|mo|month|year))\b/i,
    name: '“Msg frequency varies”',
  },
  es: {
    pattern:
      /\b(?:frecuencia|(?:mensajes?|textos?)\b[^.]*\b(?:al|a la|por|cada)\s(?:d[ií]a|semana|mes|año))/i,
    name: '“Frecuencia variable”',
  },
};

/**
 * What a consent wording still lacks.
 *
 * Source: CTIA Messaging Principles section 5.1.2: opt-out, help, and that message and data rates may apply.
 */
export function missingInConsentWording(language: WordingLanguage, text: string): string[] {
  return missing(ofConsentWording[language], text);
}

/**
 * What a sign-up text still lacks. That it names the school needs no look: the name always stands before it.
 *
 * Source: CTIA Messaging Principles section 5.1.2, on confirming an opt-in: the sender, how often, that message and
 * data rates may apply, help, and how to stop.
 */
export function missingInSignUpText(language: WordingLanguage, text: string): string[] {
  return missing([howOften[language], ...ofConsentWording[language]], text);
}

function missing(parts: readonly Part[], text: string): string[] {
  return parts.filter(({ pattern }) => !pattern.test(text)).map(({ name }) => name);
}

/** BAD_USER_INPUT for a language that nothing is worded in. */
export function wordingLanguage(given: string): WordingLanguage {
  const language = wordingLanguages.find((known) => known === given);
  if (language === undefined) throw badInput(notALanguage);
  return language;
}

/** BAD_USER_INPUT in plain words where something is missing. */
export function requireNothingMissing(what: string, parts: readonly string[]): void {
  if (parts.length > 0) throw badInput(forStaff(`${what} must also say ${parts.join(', ')}.`));
}
