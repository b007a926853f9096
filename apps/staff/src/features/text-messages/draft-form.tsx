import { Button } from '@mantine/core';
import { ProblemAlert, useWords } from '@optline/ui';
import type { ReactNode } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome } from '../../form/outcome.js';
import type { Draft } from './use-draft.js';

interface DraftFormProps {
  readonly draft: Draft;
  /** How the text is called on the page. */
  readonly name: string;
  readonly save: string;
  readonly children: ReactNode;
}

/** Around a text that may be changed: the buttons while it is, and what came of saving it. */
export function DraftForm({ draft, name, save, children }: DraftFormProps) {
  const say = useWords(formWords);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void draft.submit();
      }}
    >
      <LeaveGuard isUnsaved={draft.isChanged} />
      {children}
      {draft.conflict !== null && (
        <Conflicts
          problem={draft.conflict}
          conflicts={draft.conflicts}
          nameOf={() => name}
          onMine={draft.keepMine}
          onTheirs={draft.takeTheirs}
        />
      )}
      {draft.problem !== null && <ProblemAlert problem={draft.problem} />}
      <Outcome said={draft.said} />
      {draft.isChanged && (
        <div className={form.buttons}>
          <Button type="submit" loading={draft.isSaving}>
            {save}
          </Button>
          <Button variant="subtle" onClick={draft.discard}>
            {say('discard')}
          </Button>
        </div>
      )}
    </form>
  );
}
