import { stopConfirmation } from '@optline/domain';
import { Card, useSession, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { TextCount } from './text-count.js';
import { textsWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

const languages = ['en', 'es', 'fr'] as const;

/** The fixed text after a STOP, to be read and not changed. */
export function StopConfirmation() {
  const say = useWords(textsWords);
  const { schoolName } = useSession().me;
  return (
    <Card title={say('stopTitle')}>
      <p className={form.lead}>{say('stopLead')}</p>
      {languages.map((language) => {
        const body = stopConfirmation(schoolName, language);
        return (
          <div key={language} className={classes.part}>
            <h3>{say(language)}</h3>
            <blockquote className={form.quote} lang={language}>
              {body}
            </blockquote>
            <TextCount body={body} />
          </div>
        );
      })}
    </Card>
  );
}
