/** What families read; answers to a phone speak French besides. */
export const wordingLanguages = ['en', 'es'] as const;

export type WordingLanguage = (typeof wordingLanguages)[number];
