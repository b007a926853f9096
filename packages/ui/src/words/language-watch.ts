export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** In which language the page speaks: chosen before, else suggested, else the first of ours that the browser asks for. */
export interface LanguageWatch {
  readonly language: () => Language;
  readonly subscribe: (listener: () => void) => () => void;
  /** The reader's own choice; it is remembered in this browser. */
  readonly choose: (language: Language) => void;
  /** What the record of a family says, used as long as the reader has not chosen. */
  readonly suggest: (language: string) => void;
}

const rememberedAs = 'optline:language';

/** @param only For an app that speaks one language alone. */
export function watchLanguage(only?: Language): LanguageWatch {
  const listeners = new Set<() => void>();
  let chosen = remembered();
  let suggested = navigator.languages.map(ours).find((language) => language !== null) ?? 'en';
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    language: () => only ?? chosen ?? suggested,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (wanted) => {
      remember(wanted);
      chosen = wanted;
      tell();
    },
    suggest: (wanted) => {
      suggested = ours(wanted) ?? 'en';
      tell();
    },
  };
}

/** 'es-MX' is Spanish; `null` for what we do not speak. */
function ours(tag: string): Language | null {
  return languages.find((language) => tag.toLowerCase().split('-')[0] === language) ?? null;
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
