export type WordingLanguage = 'en' | 'es';

export const wordingLengthAtMost = 4000;

type Part = 'STOP' | 'HELP' | 'rates' | 'ratesEs';

interface RequiredPart {
  readonly part: Part;
  readonly pattern: RegExp;
}

const keywords: readonly RequiredPart[] = [
  { part: 'STOP', pattern: /\bSTOP\b/ },
  { part: 'HELP', pattern: /\bHELP\b/ },
];

const required: Record<WordingLanguage, readonly RequiredPart[]> = {
  en: [...keywords, { part: 'rates', pattern: /\bdata rates\b/i }],
  es: [...keywords, { part: 'ratesEs', pattern: /\btarifas\b[^.]*\bdatos\b/i }],
};

/** What a wording cannot be without, and whether it is there; the api looks too. */
export function requiredParts(
  language: WordingLanguage,
  text: string,
): readonly { readonly part: Part; readonly isThere: boolean }[] {
  return required[language].map(({ part, pattern }) => ({ part, isThere: pattern.test(text) }));
}
