import type { Sentence } from '@optline/schema';
import type { Context } from './context.js';

/** What only staff and API clients can meet: they read English. Said to a family, it would be a fault. */
export const forStaff = (en: string): Sentence => ({ en, es: null });

/**
 * A sentence in the reader's language. One without Spanish gives way to `instead`, so that no family is left alone with
 * English; and the log says so, because it should have had its own.
 */
export function inTheirWords(
  { language, principal, house }: Pick<Context, 'language' | 'principal' | 'house'>,
  sentence: Sentence,
  instead: Sentence = somethingIsNotRight,
): string {
  const isOfFamily = principal === null || principal.kind === 'parent' || principal.kind === 'email-page';
  if (isOfFamily && sentence.es === null) house.log.error({ sentence: sentence.en }, isWithoutSpanish);
  if (language === 'en' || !isOfFamily) return sentence[language] ?? sentence.en;
  return sentence.es ?? instead.es ?? sentence.en;
}

/** What the log says then. */
export const isWithoutSpanish = 'a sentence that families can meet has no Spanish';

const somethingIsNotRight: Sentence = {
  en: 'Something about that is not right, and nothing was stored.',
  es: 'Algo no es correcto y no se guardó nada.',
};
