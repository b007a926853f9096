import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { formatCount, ProblemAlert, useLanguage, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { requiredParts, wordingLengthAtMost } from './required-parts.js';
import type { WordingLanguage } from './required-parts.js';
import { TextMessagesPageDocument } from './text-messages-page.generated.js';
import { wordingWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { SaveConsentWordingDocument } from './wording.generated.js';

interface WordingFormProps {
  readonly language: WordingLanguage;
  readonly saved: string;
}

type PartName = ReturnType<typeof requiredParts>[number]['part'];

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
        maxLength={wordingLengthAtMost}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={form.hint}>
        {say('characters', {
          count: formatCount(text.length, reader),
          most: formatCount(wordingLengthAtMost, reader),
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

function useNameOf(): (part: PartName) => string {
  const say = useWords(wordingWords);
  return (part) => (part === 'rates' || part === 'ratesEs' ? say(part) : part);
}

function Required({ language, text }: { readonly language: WordingLanguage; readonly text: string }) {
  const say = useWords(wordingWords);
  const nameOf = useNameOf();
  return (
    <div>
      <p className={form.hint}>{say('required')}</p>
      <ul className={classes.parts}>
        {requiredParts(language, text).map(({ part, isThere }) => (
          <li key={part} className={isThere ? undefined : classes.missing}>
            {say('requiredPart', { part: nameOf(part), isThere: String(isThere) })}
          </li>
        ))}
      </ul>
      <p className={form.hint}>{say('advice')}</p>
    </div>
  );
}

function useWording({ language, saved }: WordingFormProps) {
  const say = useWords(wordingWords);
  const nameOf = useNameOf();
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
    const missing = requiredParts(language, text).filter(({ isThere }) => !isThere);
    if (missing.length > 0) {
      setProblem(say('missing', { parts: missing.map(({ part }) => nameOf(part)).join(', ') }));
      return;
    }
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
