import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Card, languageNames, languages, ProblemAlert, useLanguage, useWords } from '@optline/ui';
import classes from '../../person/person.module.css';
import { LanguageCardDocument, SetMyLanguageDocument } from './language-card.generated.js';
import { settingsWords } from './settings-words.js';

/** In which language the school writes to the family. It saves at once; the portal then speaks it, too. */
export function LanguageCard() {
  const say = useWords(settingsWords);
  const { choose } = useLanguage();
  const { data } = useQuery(LanguageCardDocument);
  const [save, { loading, error, data: saved }] = useMutation(SetMyLanguageDocument);
  const language = data?.myFamily.language;
  if (language === undefined) return null;
  const change = async (wanted: string): Promise<void> => {
    const stored = await save({ variables: { language: wanted } }).catch(() => null);
    const known = languages.find((one) => one === stored?.data?.setMyLanguage.language);
    if (known !== undefined) choose(known);
  };
  return (
    <Card title={say('language')}>
      <NativeSelect
        label={say('writesIn')}
        description={say('writesInAll')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        // Shows what is stored, so that it never promises what could not be saved.
        value={language}
        aria-busy={loading}
        onChange={(event) => void change(event.currentTarget.value)}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      />
      <p role="status" className={classes.result}>
        {!loading && saved != null && error === undefined && say('languageSaved')}
      </p>
      {error !== undefined && <ProblemAlert problem={error} />}
    </Card>
  );
}
