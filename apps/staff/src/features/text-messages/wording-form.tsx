import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { formatCount, ProblemAlert, useLanguage, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { TextMessagesPageDocument } from './text-messages-page.generated.js';
import { wordingWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { MissingInConsentWordingDocument, SaveConsentWordingDocument } from './wording.generated.js';

export type WordingLanguage = 'en' | 'es';

const lengthAtMost = 4000;
const typingPauseMs = 400;

interface WordingFormProps {
  readonly language: WordingLanguage;
  readonly saved: string;
}

export function WordingForm({ language, saved }: WordingFormProps) {
  const say = useWords(wordingWords);
  const sayForm = useWords(formWords);
  const { language: reader } = useLanguage();
  const { text, setText, save, isSaving, problem, said } = useWording({ language, saved });
  const isChanged = text !== saved;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LeaveGuard isUnsaved={isChanged} />
      <Textarea
        label={say('label', { language: say(language) })}
        lang={language}
        rows={8}
        maxLength={lengthAtMost}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={form.hint}>
        {say('characters', {
          count: formatCount(text.length, reader),
          most: formatCount(lengthAtMost, reader),
        })}
      </p>
      <Required language={language} text={text} />
      {isChanged && (
        <div>
          <p className={form.hint}>{say('preview')}</p>
          <blockquote className={form.quote} lang={language}>
            {text}
          </blockquote>
        </div>
      )}
      {problem !== null && <ProblemAlert problem={problem} />}
      <Outcome said={said} />
      {isChanged && (
        <div className={form.buttons}>
          <Button type="submit" loading={isSaving}>
            {say('save')}
          </Button>
          <Button variant="subtle" onClick={() => setText(saved)}>
            {sayForm('discard')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What the draft lacks, as the api sees it, a moment after the typing stops. */
function Required({ language, text }: { readonly language: WordingLanguage; readonly text: string }) {
  const say = useWords(wordingWords);
  const [asked] = useDebouncedValue(text, typingPauseMs);
  const { data, previousData } = useQuery(MissingInConsentWordingDocument, {
    variables: { language, text: asked },
  });
  const missing = (data ?? previousData)?.missingInConsentWording ?? [];
  return (
    <div>
      <p role="status" className={missing.length > 0 ? classes.missing : form.hint}>
        {missing.length > 0 ? say('missing', { parts: missing.join(', ') }) : say('complete')}
      </p>
      <p className={form.hint}>{say('advice')}</p>
    </div>
  );
}

function useWording({ language, saved }: WordingFormProps) {
  const say = useWords(wordingWords);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [mutate, { loading }] = useMutation(SaveConsentWordingDocument, {
    refetchQueries: [TextMessagesPageDocument],
    awaitRefetchQueries: true,
  });
  const text = typed ?? saved;
  const save = async (): Promise<void> => {
    setProblem(null);
    setSaid(null);
    try {
      const { data } = await mutate({ variables: { language, text } });
      if (data === undefined || data === null) return;
      setTyped(null);
      setSaid({ text: say('saved', { version: String(data.saveConsentWording.version) }) });
    } catch (error) {
      setProblem(error);
    }
  };
  return { text, setText: setTyped, save, isSaving: loading, problem, said };
}
