import { useMutation, useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { formatCount, useLanguage, useSession, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import {
  ConsentWordingsDocument,
  MissingInConsentWordingDocument,
  SaveConsentWordingDocument,
} from './consent-wording.generated.js';
import type { WordingDetailFragment } from './consent-wording.generated.js';
import { DraftForm } from './draft-form.js';
import { Missing } from './missing.js';
import { wordingWords } from './text-messages-words.js';
import { useDraft } from './use-draft.js';
import type { DraftSaved } from './use-draft.js';
import classes from './text-messages.module.css';
import type { WordingLanguage } from './wording-languages.js';

const lengthAtMost = 4000;
const typingPauseMs = 400;

interface WordingFormProps {
  readonly language: WordingLanguage;
  readonly wording: WordingDetailFragment;
}

export function WordingForm({ language, wording }: WordingFormProps) {
  const say = useWords(wordingWords);
  const { language: reader } = useLanguage();
  const draft = useDraft(wording.text, useSaving(language, wording.version));
  const { text } = draft;
  const name = say('label', { language: say(language) });
  return (
    <DraftForm draft={draft} name={name} save={say('save')}>
      <Textarea
        label={name}
        description={say('version', { version: String(wording.version) })}
        lang={language}
        rows={8}
        maxLength={lengthAtMost}
        value={text}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      <div>
        <Required language={language} text={text} />
        <p className={form.hint}>{say('advice')}</p>
        <p className={form.hint}>
          {say('characters', {
            count: formatCount(text.length, reader),
            most: formatCount(lengthAtMost, reader),
          })}
        </p>
      </div>
      {draft.isChanged && (
        <div>
          <p className={form.hint}>{say('preview')}</p>
          <blockquote className={form.quote} lang={language}>
            {text}
          </blockquote>
        </div>
      )}
    </DraftForm>
  );
}

/** What the draft lacks, as the api sees it, a moment after the typing stops. */
function Required({ language, text }: { readonly language: WordingLanguage; readonly text: string }) {
  const say = useWords(wordingWords);
  const [asked] = useDebouncedValue(text, typingPauseMs);
  const { data, previousData } = useQuery(MissingInConsentWordingDocument, {
    variables: { language, text: asked },
  });
  const { schoolName: school } = useSession().me;
  const missing = (data ?? previousData)?.missingInConsentWording;
  const isNamed = text.toLowerCase().includes(school.toLowerCase());
  return (
    <>
      <Missing parts={missing ?? []} complete={missing === undefined ? '' : say('complete')} />
      {!isNamed && <p className={classes.warning}>{say('doesNotName', { school })}</p>}
    </>
  );
}

function useSaving(language: WordingLanguage, version: number) {
  const say = useWords(wordingWords);
  const [mutate] = useMutation(SaveConsentWordingDocument, {
    // A new version is a new wording, also when somebody else made it.
    refetchQueries: [ConsentWordingsDocument],
    awaitRefetchQueries: true,
  });
  return async (text: string): Promise<DraftSaved | null> => {
    const { data } = await mutate({ variables: { input: { language, text, version } } });
    const result = data?.saveConsentWording;
    if (result === undefined) return null;
    return result.__typename === 'ConsentWordingSaved'
      ? { kind: 'saved', said: say('saved', { version: String(result.consentWording.version) }) }
      : { kind: 'changed-meanwhile', message: result.message };
  };
}
