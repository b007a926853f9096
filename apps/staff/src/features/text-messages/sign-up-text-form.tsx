import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { TextCost } from '../../texts/text-cost.js';
import { DraftForm } from './draft-form.js';
import { Missing } from './missing.js';
import { SchoolTextsDocument } from './own-texts.generated.js';
import { SaveSignUpTextDocument, SignUpTextDraftDocument } from './sign-up-text.generated.js';
import type { SignUpTextDetailFragment } from './sign-up-text.generated.js';
import { TextAsSent } from './text-as-sent.js';
import { languageWords, signUpWords } from './text-messages-words.js';
import { useDraft } from './use-draft.js';
import type { DraftSaved } from './use-draft.js';
import type { WordingLanguage } from './wording-languages.js';

const lengthAtMost = 400;
const typingPauseMs = 400;

interface SignUpTextFormProps {
  readonly language: WordingLanguage;
  readonly stored: SignUpTextDetailFragment;
}

export function SignUpTextForm({ language, stored }: SignUpTextFormProps) {
  const say = useWords(signUpWords);
  const sayLanguage = useWords(languageWords);
  const sayForm = useWords(formWords);
  const draft = useDraft(stored.text, useSaving(stored));
  const name = say('label', { language: sayLanguage(language) });
  return (
    <DraftForm draft={draft} name={name} save={sayForm('save')}>
      <Textarea
        label={name}
        description={say('labelHint')}
        lang={language}
        rows={4}
        maxLength={lengthAtMost}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      <AsSent language={language} text={draft.text} isChanged={draft.isChanged} />
      {draft.text !== stored.usualText && (
        <div className={form.buttons}>
          <Button variant="default" size="sm" onClick={() => draft.type(stored.usualText)}>
            {say('usual')}
          </Button>
        </div>
      )}
    </DraftForm>
  );
}

interface AsSentProps {
  readonly language: WordingLanguage;
  readonly text: string;
  readonly isChanged: boolean;
}

/** How the draft would be sent, what it lacks and what it costs, a moment after the typing stops. */
function AsSent({ language, text, isChanged }: AsSentProps) {
  const say = useWords(signUpWords);
  const [asked] = useDebouncedValue(text, typingPauseMs);
  const { data, previousData, error } = useQuery(SignUpTextDraftDocument, {
    variables: { language, text: asked },
  });
  const shown = (data ?? previousData)?.signUpTextDraft;
  if (shown === undefined) return error === undefined ? null : <ProblemAlert problem={error} />;
  return (
    <div>
      {isChanged ? (
        <TextAsSent language={language} body={shown.body} count={shown.count} />
      ) : (
        <TextCost count={shown.count} />
      )}
      <Missing parts={shown.missing} complete={say('complete')} />
    </div>
  );
}

function useSaving({ language, version }: SignUpTextDetailFragment) {
  const say = useWords(signUpWords);
  const [mutate] = useMutation(SaveSignUpTextDocument, { refetchQueries: [SchoolTextsDocument] });
  return async (text: string): Promise<DraftSaved | null> => {
    const { data } = await mutate({ variables: { input: { language, text, version } } });
    const result = data?.saveSignUpText;
    if (result === undefined) return null;
    return result.__typename === 'SignUpTextSaved'
      ? { kind: 'saved', said: say('saved') }
      : { kind: 'changed-meanwhile', message: result.message };
  };
}
