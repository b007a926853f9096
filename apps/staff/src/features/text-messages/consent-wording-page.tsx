import { Card, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import type { WordingDetailFragment } from './text-messages-page.generated.js';
import { wordingWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { WordingForm } from './wording-form.js';
import type { WordingLanguage } from './wording-form.js';

const languages = ['en', 'es'] as const satisfies readonly WordingLanguage[];

interface WordingsProps {
  readonly wordings: readonly WordingDetailFragment[];
  readonly mayChange: boolean;
}

/** What stands beside every Yes, in each language. */
export function Wordings({ wordings, mayChange }: WordingsProps) {
  const say = useWords(wordingWords);
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      {languages.map((language) => {
        const wording = wordings.find((one) => one.language === language);
        return (
          <div key={language} className={classes.wording}>
            <div className={classes.numberTop}>
              <h3>{say(language)}</h3>
              {wording !== undefined && (
                <span className={form.hint}>{say('version', { version: String(wording.version) })}</span>
              )}
            </div>
            {mayChange ? (
              <WordingForm language={language} saved={wording?.text ?? ''} />
            ) : (
              <blockquote className={form.quote} lang={language}>
                {wording?.text}
              </blockquote>
            )}
          </div>
        );
      })}
    </Card>
  );
}
