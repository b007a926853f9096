import { Button } from '@mantine/core';
import { languageNames, languages, useLanguage } from '@optline/ui';

/** The other language, by its own name. */
export function LanguageChoice() {
  const { language, choose } = useLanguage();
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <Button key={other} lang={other} variant="subtle" size="compact-sm" onClick={() => choose(other)}>
        {languageNames[other]}
      </Button>
    ));
}
