import type { Language } from '../words/language-watch.js';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function localeOf(language: Language): string {
  return locales[language];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** With formats that are made once. */
export function formatWith(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, known);
  return known;
}

export interface In {
  readonly language: Language;
  /** IANA; without it the reader's own. */
  readonly timeZone?: string | undefined;
}

/** An instant as a day, "Mar 3, 2026", in the zone. */
export function formatDate(instant: string, { language, timeZone }: In): string {
  return formatWith(language, { dateStyle: 'medium', timeZone }).format(new Date(instant));
}

/** An instant to the minute, with the zone's name, "Mar 3, 2026, 4:05 PM EST". */
export function formatDateTime(instant: string, { language, timeZone }: In): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  };
  return formatWith(language, options).format(new Date(instant));
}

/** A day without a time, YYYY-MM-DD, such as a birth date: the same in every zone. */
export function formatDay(day: string, { language }: Pick<In, 'language'>): string {
  return formatWith(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}
