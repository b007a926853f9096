import type { Language } from '@optline/domain';
import type { Sentence } from '@optline/schema';

/** The languages in which families are spoken to. */
export type ReaderLanguage = Extract<Language, 'en' | 'es'>;

/**
 * The first of our languages that is named, by a record ("es") or by a browser's Accept-Language ("fr, es-MX;q=0.8");
 * English where none is.
 */
export function readerLanguage(named: string | undefined): ReaderLanguage {
  for (const name of (named ?? '').toLowerCase().split(',')) {
    const language = /^\s*(en|es)\b/.exec(name)?.[1];
    if (language !== undefined) return language === 'es' ? 'es' : 'en';
  }
  return 'en';
}

export const notALanguage: Sentence = { en: "A language is 'en' or 'es'.", es: "Un idioma es 'en' o 'es'." };
