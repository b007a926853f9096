import { useQuery } from '@apollo/client/react';
import { Card, LoadingState, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { ConsentWordingsDocument } from './consent-wording.generated.js';
import type { WordingDetailFragment } from './consent-wording.generated.js';
import { MayChange } from './may-change.js';
import { wordingWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { WordingForm } from './wording-form.js';
import { wordingLanguages } from './wording-languages.js';
import type { WordingLanguage } from './wording-languages.js';

/** What stands beside every Yes, in each language. */
export function ConsentWordingPage() {
  const say = useWords(wordingWords);
  const { data, error, refetch } = useQuery(ConsentWordingsDocument);
  if (data?.consentWordings === undefined)
    return error === undefined ? (
      <LoadingState lines={14} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  return (
    <MayChange>
      <Card title={say('title')}>
        <p className={form.lead}>{say('lead')}</p>
        {wordingLanguages.map((language) => {
          const wording = data.consentWordings.find((one) => one.language === language);
          return wording && <Wording key={language} language={language} wording={wording} />;
        })}
      </Card>
    </MayChange>
  );
}

interface WordingProps {
  readonly language: WordingLanguage;
  readonly wording: WordingDetailFragment;
}

function Wording({ language, wording }: WordingProps) {
  const say = useWords(wordingWords);
  const { mayChangeSettings } = useRights();
  return (
    <div className={classes.wording}>
      {mayChangeSettings ? (
        <WordingForm language={language} wording={wording} />
      ) : (
        <>
          <h3>{say('label', { language: say(language) })}</h3>
          <p className={form.hint}>{say('version', { version: String(wording.version) })}</p>
          <blockquote className={form.quote} lang={language}>
            {wording.text}
          </blockquote>
        </>
      )}
    </div>
  );
}
