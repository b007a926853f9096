import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Card, codeOf, problemWords, useLanguage, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { useRights } from '../../permissions/use-rights.js';
import { InLanguages } from './answer-texts.js';
import { DraftForm } from './draft-form.js';
import { SaveHelpContactDocument, SchoolTextsDocument } from './own-texts.generated.js';
import type { HelpContactFragment, SchoolTextDetailFragment } from './own-texts.generated.js';
import { helpWords } from './text-messages-words.js';
import classes from './text-messages.module.css';
import { useDraft } from './use-draft.js';
import type { DraftSaved } from './use-draft.js';

const typingPauseMs = 400;

interface HelpAnswerProps {
  readonly organization: HelpContactFragment;
  readonly inForce: readonly SchoolTextDetailFragment[];
}

/** The answer to HELP. Only whom it names can be chosen; school, STOP and what texts may cost always stand in it. */
export function HelpAnswer({ organization, inForce }: HelpAnswerProps) {
  const say = useWords(helpWords);
  const sayForm = useWords(formWords);
  const { mayChangeSettings } = useRights();
  const draft = useDraft(organization.helpContact ?? '', useSaving(organization.version));
  const preview = usePreview(draft.text.trim(), draft.isChanged);
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      <InLanguages texts={preview.texts ?? inForce} />
      {mayChangeSettings && (
        <div className={classes.contact}>
          <DraftForm draft={draft} name={say('contact')} save={sayForm('save')}>
            <TextInput
              label={say('contact')}
              description={say('contactHint', { email: organization.organizationEmail })}
              value={draft.text}
              autoComplete="off"
              error={preview.problem}
              onChange={(event) => draft.type(event.currentTarget.value)}
            />
          </DraftForm>
        </div>
      )}
    </Card>
  );
}

/** How HELP would be answered with what is typed, or why it cannot be, a moment after the typing stops. */
function usePreview(typed: string, isChanged: boolean) {
  const { language } = useLanguage();
  const [asked] = useDebouncedValue(typed, typingPauseMs);
  const { data, previousData, error } = useQuery(SchoolTextsDocument, {
    variables: { helpContact: asked },
    skip: !isChanged,
  });
  const isWrong = isChanged && codeOf(error) === 'BAD_USER_INPUT';
  return {
    texts: isChanged
      ? (data ?? previousData)?.schoolTexts.filter(({ kind }) => kind === 'help-answer')
      : undefined,
    problem: isWrong ? problemWords(error, language) : null,
  };
}

function useSaving(version: number) {
  const say = useWords(helpWords);
  const [mutate] = useMutation(SaveHelpContactDocument, {
    refetchQueries: [SchoolTextsDocument],
    awaitRefetchQueries: true,
  });
  return async (text: string): Promise<DraftSaved | null> => {
    const helpContact = text.trim() === '' ? null : text;
    const { data } = await mutate({ variables: { input: { helpContact, version } } });
    const result = data?.updateOrganization;
    if (result === undefined) return null;
    return result.__typename === 'OrganizationSaved'
      ? { kind: 'saved', said: say('saved') }
      : { kind: 'changed-meanwhile', message: result.message };
  };
}
