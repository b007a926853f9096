import { useQuery } from '@apollo/client/react';
import { useLanguage } from '@optline/ui';
import { useEffect } from 'react';
import { FamilyLanguageDocument } from './family-language.generated.js';

/** The portal speaks the language on the family's record until the reader chooses another. */
export function useFamilyLanguage(): void {
  const { suggest } = useLanguage();
  const { data } = useQuery(FamilyLanguageDocument);
  const language = data?.myFamily?.language;
  useEffect(() => {
    if (language !== undefined) suggest(language);
    // Suggested once for each language on the record, whatever else is drawn anew.
  }, [language]);
}
