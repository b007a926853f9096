import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Card, LoadingState, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { HelpContactForm } from './help-contact-form.js';
import { SchoolTextsDocument } from './school-texts.generated.js';
import type { HelpContactFragment, SchoolTextsQuery } from './school-texts.generated.js';
import { textsWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

const typingPauseMs = 400;

const groups = [
  { kind: 'stop-confirmation', word: 'stop', hint: 'stopHint' },
  { kind: 'start-answer', word: 'start', hint: 'startHint' },
  { kind: 'help-answer', word: 'help', hint: 'helpHint' },
] as const;

interface SchoolTextsProps {
  readonly organization: HelpContactFragment;
  readonly mayChange: boolean;
}

/** The texts that answer STOP, START and HELP, as they would be sent now, and what each costs. */
export function SchoolTexts({ organization, mayChange }: SchoolTextsProps) {
  const say = useWords(textsWords);
  const [draft, setDraft] = useState<string | null>(null);
  const [asked] = useDebouncedValue(draft?.trim(), typingPauseMs);
  const { data, previousData, error, refetch } = useQuery(SchoolTextsDocument, {
    variables: { helpContact: asked === undefined || asked === '' ? null : asked },
    fetchPolicy: 'cache-and-network',
  });
  const texts = (data ?? previousData)?.schoolTexts;
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      {texts === undefined && error === undefined && <LoadingState lines={8} />}
      {texts !== undefined &&
        groups.map(({ kind, word, hint }) => (
          <div key={kind} className={classes.part}>
            <h3>{say(word)}</h3>
            <p className={form.hint}>{say(hint)}</p>
            <div className={classes.texts}>
              {texts
                .filter((text) => text.kind === kind)
                .map((text) => (
                  <SchoolText key={text.language} text={text} />
                ))}
            </div>
          </div>
        ))}
      {error !== undefined && texts === undefined && (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      )}
      {mayChange && (
        <HelpContactForm organization={organization} draft={draft} onDraft={setDraft} onSaved={refetch} />
      )}
    </Card>
  );
}

function SchoolText({ text }: { readonly text: SchoolTextsQuery['schoolTexts'][number] }) {
  const say = useWords(textsWords);
  const { body, language, count } = text;
  const name = language === 'es' || language === 'fr' ? language : 'en';
  return (
    <div>
      <p className={form.hint}>{say(name)}</p>
      <blockquote className={form.quote} lang={language}>
        {body}
      </blockquote>
      <p className={classes.count}>
        {say('count', {
          characters: count.characters,
          segments: count.segments,
          encoding: say(count.encoding === 'GSM-7' ? 'gsm' : 'ucs'),
        })}
      </p>
    </div>
  );
}
