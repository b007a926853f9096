import type { Language } from '@optline/domain';

/** The languages that letters are written in; French is spoken only where somebody texted in French. */
export type LetterLanguage = Extract<Language, 'en' | 'es'>;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US', fr: 'fr-CA' };
const MINUTE_MS = 60_000;
const SUBJECT_LENGTH = 120;

const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** These turn the order of everything after them around; a name has no use for them. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Data as a part of one line: no line breaks, no control characters, nothing that turns other words around. */
export function oneLine(text: string): string {
  return text.replace(DIRECTION_OVERRIDES, '').replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
}

/** A name inside a sentence. One written from right to left is fenced, so that the sentence keeps its order. */
export function inSentence(name: string): string {
  const line = oneLine(name);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** Shortened between characters, with three dots where something is missing. */
export function clip(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 3)
        .join('')
        .trimEnd()}...`;
}

/** A subject line; it cannot be made to carry another header. */
export function subjectLine(text: string): string {
  return clip(text.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim(), SUBJECT_LENGTH);
}

export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

// To make one costs more than to use it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Date and time as the school's clock showed them, with the zone's short name. */
export function moment(at: Date, timeZone: string, language: Language): string {
  const key = `${language} ${timeZone}`;
  const format = formats.get(key) ?? momentFormat(timeZone, language);
  formats.set(key, format);
  return plainSpaces(format.format(at));
}

function momentFormat(timeZone: string, language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** The last whole day before a deadline; a deadline at midnight belongs to the day that ends there. */
export function lastDayBefore(deadline: Date, timeZone: string, language: Language): string {
  return dayOf(new Date(deadline.getTime() - 1), timeZone, language);
}

/** A day of the calendar, YYYY-MM-DD, as people say it. */
export function calendarDay(day: string, language: Language): string {
  return dayOf(new Date(`${day}T00:00:00Z`), 'UTC', language);
}

/** How long a link works, rounded to the largest whole unit. */
export function timeSpan(from: Date, until: Date, language: Language): string {
  const minutes = Math.round((until.getTime() - from.getTime()) / MINUTE_MS);
  if (minutes % 1440 === 0) return inUnit(minutes / 1440, 'day', language);
  if (minutes % 60 === 0) return inUnit(minutes / 60, 'hour', language);
  return inUnit(minutes, 'minute', language);
}

function inUnit(amount: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' });
  return plainSpaces(format.format(amount));
}

/** The day of an instant, as people say it. */
export function dayOf(at: Date, timeZone: string, language: Language): string {
  return plainSpaces(new Intl.DateTimeFormat(LOCALES[language], { timeZone, dateStyle: 'full' }).format(at));
}

/** Narrow no-break spaces show as boxes in some text-only readers. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
