import type { Proof } from '@optline/domain';
import { z } from 'zod';
import { asksForNo, asksForYes, isSureOfTexts } from './fields.js';
import type { PersonKind } from './fields.js';

/** A cell without spaces around it, and without the mark that keeps a spreadsheet from running it. */
export function plainCell(cell: string | undefined): string {
  const text = (cell ?? '').replace(/[\s\p{C}]+/gu, ' ').trim();
  return /^'\s*[=+\-@＝＋－＠]/u.test(text) ? text.slice(1).trim() : text;
}

function key(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const answers: Readonly<Record<'in' | 'out' | 'never-asked', readonly string[]>> = {
  in: ['yes', 'y', 'true', '1', 'in', 'on', 'si', 'optedin', 'optin', 'subscribed', 'allowed'],
  out: ['no', 'n', 'false', '0', 'out', 'off', 'optedout', 'optout', 'unsubscribed', 'stop', 'stopped'],
  'never-asked': ['neverasked', 'notasked', 'unknown', 'none', 'null', 'na'],
};

const hows: Readonly<Record<Proof['how'], readonly string[]>> = {
  paper: ['paper', 'form', 'paperform', 'signedform', 'written'],
  phone: ['phone', 'call', 'phonecall', 'byphone'],
  'in-person': ['inperson', 'person', 'desk', 'frontdesk', 'office'],
  email: ['email', 'mail', 'byemail'],
  online: ['online', 'web', 'website', 'webform', 'portal', 'app', 'onlineregistration', 'onlineform'],
};

const kinds: Readonly<Record<PersonKind, readonly string[]>> = {
  contact: ['contact', 'parent', 'guardian', 'mother', 'father', 'mom', 'dad', 'adult', 'madre', 'padre'],
  student: ['student', 'child', 'kid', 'dancer', 'swimmer', 'gymnast', 'athlete', 'alumno', 'alumna'],
};

const languages: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: ['en', 'eng', 'english', 'ingles', 'enus'],
  es: ['es', 'spa', 'spanish', 'espanol', 'esus', 'esmx'],
};

function oneOf<T extends string>(known: Readonly<Record<T, readonly string[]>>, text: string): T | null {
  const said = key(text);
  const found = Object.entries<readonly string[]>(known).find(([, words]) => words.includes(said));
  return found === undefined ? null : (found[0] as T);
}

const bareYes: readonly string[] = ['yes', 'y', 'true', '1', 'on', 'si', 'x'];

/**
 * The answer in a cell. Under a heading such as "Opted out" a bare yes, or a day, is a No, and a bare no is no Yes:
 * nobody said that they agree. Under one that names both ways nobody can tell what a bare yes or no means: `null`.
 */
export function readAnswer(text: string, heading: string): 'in' | 'out' | 'never-asked' | null {
  const said = oneOf(answers, text);
  if (!asksForNo(heading)) return said;
  const isBareYes = bareYes.includes(key(text));
  if (asksForYes(heading)) return isBareYes || isBareNo(text) ? null : said;
  if (isBareYes || readDay(text) !== null) return 'out';
  return isBareNo(text) ? 'never-asked' : said;
}

/** Whether a cell under a heading about opting out says that they did not; an empty one, or "N/A", says nothing. */
export function saysNotOptedOut(text: string, heading: string): boolean {
  return isBareNo(text) || readAnswer(text, heading) === 'in';
}

/** Whether a cell says that somebody gets texts. A column that may be about anything has to say so in these words. */
export function saysSubscribed(text: string, heading: string): boolean {
  const said = key(text);
  if (['subscribed', 'resubscribed', 'optedin', 'optin'].includes(said)) return true;
  return isSureOfTexts(heading) && (said === 'active' || oneOf(answers, text) === 'in');
}

/** Whether a cell says that somebody gets no texts any more, in words that say so wherever they stand. */
export function saysUnsubscribed(text: string): boolean {
  return ['unsubscribed', 'optedout', 'optout', 'stop', 'stopped'].includes(key(text));
}

function isBareNo(text: string): boolean {
  return ['no', 'n', 'false', '0', 'off'].includes(key(text));
}

export const readHow = (text: string) => oneOf(hows, text);
export const readKind = (text: string) => oneOf(kinds, text);
export const readLanguage = (text: string) => oneOf(languages, text);

const isoDay = z.iso.date();

/** When it was, as milliseconds, with the time of day where the cell has one; `null` where it is no day. */
export function readMoment(text: string): number | null {
  const day = readDay(text);
  if (day === null) return null;
  const moment = text.includes(':') ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? Date.parse(day) : moment;
}

/**
 * A day, as ISO 8601 or as Americans write it, with or without a time of day; `null` where it is none. Two digits are
 * no year: they would make an adult of a child.
 */
export function readDay(text: string): string | null {
  const [day = ''] = text.split(/[T ]/u);
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(day);
  const iso =
    american === null
      ? day
      : [american[3], american[1]?.padStart(2, '0'), american[2]?.padStart(2, '0')].join('-');
  return isoDay.safeParse(iso).success && iso >= '1900-01-01' ? iso : null;
}
