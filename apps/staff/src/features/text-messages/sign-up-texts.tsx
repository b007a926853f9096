import { useQuery } from '@apollo/client/react';
import { Card, LoadingState, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import type { SchoolTextDetailFragment } from './own-texts.generated.js';
import { SignUpTextForm } from './sign-up-text-form.js';
import { SignUpTextsDocument } from './sign-up-text.generated.js';
import { TextAsSent } from './text-as-sent.js';
import { languageWords, signUpWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { wordingLanguages } from './wording-languages.js';

/** The text that a number gets once, after its first Yes. */
export function SignUpTexts({ asSent }: { readonly asSent: readonly SchoolTextDetailFragment[] }) {
  const say = useWords(signUpWords);
  const sayLanguage = useWords(languageWords);
  const { mayChangeSettings } = useRights();
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      {mayChangeSettings ? (
        <Forms />
      ) : (
        asSent.map((text) => (
          <div key={text.language} className={classes.wording}>
            <h3>{sayLanguage(text.language === 'es' ? 'es' : 'en')}</h3>
            <TextAsSent {...text} />
          </div>
        ))
      )}
    </Card>
  );
}

function Forms() {
  const { data, error, refetch } = useQuery(SignUpTextsDocument);
  if (data?.signUpTexts === undefined)
    return error === undefined ? (
      <LoadingState lines={8} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  return wordingLanguages.map((language) => {
    const stored = data.signUpTexts.find((one) => one.language === language);
    return (
      stored && (
        <div key={language} className={classes.wording}>
          <SignUpTextForm language={language} stored={stored} />
        </div>
      )
    );
  });
}
