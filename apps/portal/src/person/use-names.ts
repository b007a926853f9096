import { useLanguage } from '@optline/ui';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** "Ana, Leo and Mia". */
export function useNames(): (names: readonly string[]) => string {
  const { language } = useLanguage();
  return (names) => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
}
