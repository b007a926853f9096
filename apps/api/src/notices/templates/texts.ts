import { segments } from '@optline/domain';
import type { Language } from '@optline/domain';
import { clip, listed, oneLine } from './wording.js';

export interface StartAnswerData {
  readonly schoolName: string;
  readonly language: Language;
  /** First names of those who get texts again. */
  readonly turnedOn: readonly string[];
  /** First names of those at this number who still get none. */
  readonly stillOff: readonly string[];
}

export interface HelpAnswerData {
  readonly schoolName: string;
  /** The office's number or address, as people write it. */
  readonly contact: string;
  readonly language: Language;
}

export interface SignUpTextData {
  readonly schoolName: string;
  readonly language: Language;
  /** What the school says, with how often, what it may cost, HELP and STOP. */
  readonly wording: string;
}

interface TextWords {
  readonly from: (school: string) => string;
  readonly people: (count: number) => string;
  readonly heard: string;
  readonly on: (whom: string) => string;
  readonly off: (whom: string) => string;
  readonly howToTurnOn: string;
  readonly nobody: string;
  readonly help: (contact: string) => string;
  readonly stop: string;
  readonly helpAndStop: string;
  readonly rates: string;
}

/** Spanish and French keep to letters of the GSM-7 alphabet, so that a text stays within two segments. */
const WORDS: Readonly<Record<Language, TextWords>> = {
  en: {
    from: (school) => `${school}:`,
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    heard: 'We got your START.',
    on: (whom) => `Texts to this number are on again for ${whom}.`,
    off: (whom) => `Texts for ${whom} are still off.`,
    howToTurnOn: 'To turn them on, say Yes in the Parent Portal or ask our office.',
    nobody: 'If you still get no texts from us, say Yes in the Parent Portal or ask our office.',
    help: (contact) => `For help, contact ${contact}. Reply STOP to get no more texts.`,
    stop: 'Reply STOP to stop.',
    helpAndStop: 'Reply HELP for help, STOP to stop.',
    rates: 'Msg & data rates may apply.',
  },
  es: {
    from: (school) => `${school}:`,
    people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
    heard: 'Recibimos su START.',
    on: (whom) => `Vuelven los mensajes de texto para ${whom}.`,
    off: (whom) => `Los mensajes para ${whom} siguen desactivados.`,
    howToTurnOn: 'Para activarlos, use el portal para padres o hable con nuestra oficina.',
    nobody: 'Si no recibe nuestros mensajes, use el portal para padres o hable con nuestra oficina.',
    help: (contact) => `Para ayuda: ${contact}. Responda STOP para no recibir mensajes de texto.`,
    stop: 'Responda STOP para terminar.',
    helpAndStop: 'Responda HELP para ayuda, STOP para terminar.',
    rates: 'Pueden aplicarse tarifas de mensajes y datos.',
  },
  fr: {
    from: (school) => `${school} :`,
    people: (count) => (count === 1 ? '1 personne' : `${count} personnes`),
    heard: 'Nous avons lu votre START.',
    on: (whom) => `Les textos reprennent pour ${whom}.`,
    off: (whom) => `Les textos pour ${whom} restent désactivés.`,
    howToTurnOn: 'Pour les activer, passez par le portail des parents ou par notre bureau.',
    nobody: 'Si vous ne recevez pas nos textos, passez par le portail des parents ou par notre bureau.',
    help: (contact) => `Pour de l'aide : ${contact}. Répondez STOP pour ne plus recevoir de textos.`,
    stop: 'Répondez STOP pour ne plus en recevoir.',
    helpAndStop: "Répondez HELP pour de l'aide, STOP pour ne plus en recevoir.",
    rates: "Des frais de messagerie et de données peuvent s'appliquer.",
  },
};

const MOST_SEGMENTS = 2;
const SHORTER_SCHOOL_NAMES = [120, 40, 24, 10];

/**
 * The answer to START: for whom texts are on again, for whom they are not and what to do about it. Names give
 * way to numbers of people, and the school's name is shortened, before a third segment is begun.
 */
export function startAnswer({ schoolName, language, turnedOn, stillOff }: StartAnswerData): string {
  const words = WORDS[language];
  const named = { on: theNamed(turnedOn, language), off: theNamed(stillOff, language) };
  const counted = { on: howMany(turnedOn, words), off: howMany(stillOff, words) };
  const full = `${startSentences(words, named)}${howTo(words, named)}`;
  const bodies = [
    `${full} ${words.helpAndStop} ${words.rates}`,
    `${full} ${words.helpAndStop}`,
    `${full} ${words.stop}`,
    `${startSentences(words, counted)}${howTo(words, counted)} ${words.stop}`,
    startSentences(words, counted),
  ];
  return firstThatFits(bodies, schoolName, words);
}

/** The answer to HELP: who we are, whom to ask, how to stop, what it may cost. The contact is never cut. */
export function helpAnswer({ schoolName, contact, language }: HelpAnswerData): string {
  const words = WORDS[language];
  return firstThatFits([`${words.help(oneLine(contact))} ${words.rates}`], schoolName, words);
}

/** The one text after the first Yes of a number: who we are, and the school's own wording. Nothing of it is cut. */
export function signUpText({ schoolName, language, wording }: SignUpTextData): string {
  return `${WORDS[language].from(oneLine(schoolName))} ${oneLine(wording)}`;
}

export interface ConfirmationTextData {
  readonly schoolName: string;
  readonly language: 'en' | 'es';
}

/**
 * Asks a phone whether its holder agrees, after a Yes that was given elsewhere.
 *
 * Source: CTIA Messaging Principles and Best Practices, May 2023, 5.1.2.1 (double opt-in).
 */
export function confirmationText({ schoolName, language }: ConfirmationTextData): string {
  const asks = {
    en: 'Reply YES to get texts from us about classes and closings. Msg & data rates may apply. HELP for help, STOP for none.',
    es: 'Responda YES para recibir mensajes sobre clases y cierres. Pueden aplicarse tarifas. HELP para ayuda, STOP para ninguno.',
  };
  return `${WORDS[language].from(oneLine(schoolName))} ${asks[language]}`;
}

interface Whom {
  readonly on: string | null;
  readonly off: string | null;
}

function startSentences(words: TextWords, { on, off }: Whom): string {
  if (on === null) return `${words.heard} ${off === null ? words.nobody : words.off(off)}`;
  return off === null ? words.on(on) : `${words.on(on)} ${words.off(off)}`;
}

function howTo(words: TextWords, { off }: Whom): string {
  return off === null ? '' : ` ${words.howToTurnOn}`;
}

function theNamed(names: readonly string[], language: Language): string | null {
  const known = [...new Set(names.map(oneLine))].filter((name) => name !== '');
  return known.length === 0 ? null : listed(known, language);
}

function howMany(names: readonly string[], words: TextWords): string | null {
  return names.length === 0 ? null : words.people(names.length);
}

function firstThatFits(bodies: readonly string[], schoolName: string, words: TextWords): string {
  const school = oneLine(schoolName);
  const texts = SHORTER_SCHOOL_NAMES.flatMap((length) =>
    bodies.map((body) => `${words.from(clip(school, length))} ${body}`),
  );
  return texts.find((text) => segments(text) <= MOST_SEGMENTS) ?? texts.at(-1) ?? '';
}
