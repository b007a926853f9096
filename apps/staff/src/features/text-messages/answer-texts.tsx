import { Card, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import type { SchoolTextDetailFragment } from './own-texts.generated.js';
import { TextAsSent } from './text-as-sent.js';
import { answersWords, languageWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

type Texts = readonly SchoolTextDetailFragment[];

/** The answers to STOP and START, which nobody can word otherwise. */
export function AnswerTexts({ stop, start }: { readonly stop: Texts; readonly start: Texts }) {
  const say = useWords(answersWords);
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      <div className={classes.part}>
        <h3>{say('stop')}</h3>
        <p className={form.hint}>{say('stopHint')}</p>
        <InLanguages texts={stop} />
      </div>
      <div className={classes.part}>
        <h3>{say('start')}</h3>
        <p className={form.hint}>{say('startHint')}</p>
        <InLanguages texts={start} />
      </div>
    </Card>
  );
}

/** English is shown; the other languages unfold. */
export function InLanguages({ texts }: { readonly texts: Texts }) {
  const say = useWords(answersWords);
  const sayLanguage = useWords(languageWords);
  const nameOf = (language: string): string =>
    sayLanguage(language === 'es' || language === 'fr' ? language : 'en');
  const english = texts.find(({ language }) => language === 'en');
  const others = texts.filter(({ language }) => language !== 'en');
  return (
    <div className={classes.texts}>
      {english !== undefined && <TextAsSent {...english} />}
      <details className={classes.others}>
        <summary>{say('others')}</summary>
        <div className={classes.texts}>
          {others.map((text) => (
            <div key={text.language}>
              <p className={form.hint}>{nameOf(text.language)}</p>
              <TextAsSent {...text} />
            </div>
          ))}
        </div>
      </details>
    </div>
  );
}
