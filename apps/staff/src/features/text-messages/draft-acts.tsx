import { Button } from '@mantine/core';
import { ProblemAlert, useWords } from '@optline/ui';
import { Conflicts } from '../../form/conflicts.js';
import form from '../../form/form.module.css';
import { formWords } from '../../form/form-words.js';
import { Outcome } from '../../form/outcome.js';
import type { Draft } from './use-draft.js';

interface DraftActsProps {
  readonly draft: Draft;
  /** How the text is called on the page. */
  readonly name: string;
  readonly save: string;
}

/** Below a text that may be changed: what came of saving it, and the buttons while it is changed. */
export function DraftActs({ draft, name, save }: DraftActsProps) {
  const say = useWords(formWords);
  return (
    <>
      {draft.conflict !== null && (
        <Conflicts
          problem={draft.conflict}
          conflicts={draft.conflicts}
          nameOf={() => name}
          textOf={String}
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
    </>
  );
}
