import { useEffect, useSyncExternalStore } from 'react';
import { useOptline } from '../provider/optline-context.js';
import type { Language, LanguageWatch } from './language-watch.js';

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

interface Speaking extends Pick<LanguageWatch, 'choose' | 'suggest'> {
  readonly language: Language;
}

/** The language of the page, and how it becomes another. */
export function useLanguage(): Speaking {
  const { choose, suggest, subscribe, language } = useOptline().language;
  return { language: useSyncExternalStore(subscribe, language), choose, suggest };
}

/** Says to the browser, and so to a screen reader, what the page speaks. */
export function LanguageOfPage(): null {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
