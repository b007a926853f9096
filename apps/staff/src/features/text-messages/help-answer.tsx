import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { SaveHelpContactDocument } from './school-texts.generated.js';
import type { HelpContactFragment } from './school-texts.generated.js';
import { textsWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

interface HelpContactFormProps {
  readonly organization: HelpContactFragment;
  /** What was typed and is not saved yet; null: nothing. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly onSaved: () => Promise<unknown>;
}

/** Whom the answer to HELP names; the texts above show what is typed. */
export function HelpContactForm({ organization, draft, onDraft, onSaved }: HelpContactFormProps) {
  const say = useWords(textsWords);
  const sayForm = useWords(formWords);
  const [mutate, { loading }] = useMutation(SaveHelpContactDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const saved = organization.helpContact ?? '';
  const isChanged = draft !== null && draft !== saved;
  const save = async (): Promise<void> => {
    setProblem(null);
    setSaid(null);
    const helpContact = draft === null || draft.trim() === '' ? null : draft;
    try {
      const { data } = await mutate({ variables: { input: { helpContact, version: organization.version } } });
      const result = data?.updateOrganization;
      if (result?.__typename === 'OrganizationChangedMeanwhile') setProblem(result.message);
      if (result?.__typename !== 'OrganizationSaved') return;
      onDraft(null);
      setSaid({ text: say('saved') });
      await onSaved();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <form
      className={classes.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LeaveGuard isUnsaved={isChanged} />
      <div className={form.form}>
        <TextInput
          label={say('contact')}
          description={say('contactHint', { email: organization.organizationEmail })}
          value={draft ?? saved}
          autoComplete="off"
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
        {problem !== null && <ProblemAlert problem={problem} />}
        <Outcome said={said} />
        {isChanged && (
          <div className={form.buttons}>
            <Button type="submit" loading={loading}>
              {sayForm('save')}
            </Button>
            <Button variant="subtle" onClick={() => onDraft(null)}>
              {sayForm('discard')}
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}
