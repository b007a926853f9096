import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

interface Speaking {
  readonly language: Language;
  /** The reader's own choice; it is remembered in this browser. */
  readonly choose: (language: Language) => void;
  /** What the record of a family says, used as long as the reader has not chosen. */
  readonly suggest: (language: string) => void;
}

const LanguageContext = createContext<Speaking | null>(null);
const rememberedAs = 'optline:language';

/** The language of everything inside: chosen before, else suggested, else the browser's. */
export function LanguageProvider({
  only,
  children,
}: {
  readonly only?: Language | undefined;
  readonly children: ReactNode;
}) {
  const [chosen, setChosen] = useState<Language | null>(remembered);
  const [suggested, setSuggested] = useState<Language>(() => languageOf(navigator.language));
  const language = only ?? chosen ?? suggested;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      choose: (wanted) => {
        remember(wanted);
        setChosen(wanted);
      },
      suggest: (wanted) => setSuggested(languageOf(wanted)),
    }),
    [language],
  );
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  const speaking = use(LanguageContext);
  if (speaking === null) throw new Error('There is no OptlineProvider around this.');
  return speaking;
}

function languageOf(text: string): Language {
  return text.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** A browser may refuse to remember anything. */
function remembered(): Language | null {
  try {
    const found = localStorage.getItem(rememberedAs);
    return languages.find((language) => language === found) ?? null;
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    // Then it holds until the page is left.
  }
}
