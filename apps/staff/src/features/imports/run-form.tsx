import { Button, Checkbox } from '@mantine/core';
import { Notice, useWords } from '@optline/ui';
import { useState } from 'react';
import asking from '../../asking/asking.module.css';
import { AskDialog } from '../../form/ask-dialog.js';
import { Busy } from '../../form/busy.js';
import form from '../../form/form.module.css';
import type { OutcomeState } from '../../form/outcome.js';
import { useRights } from '../../permissions/use-rights.js';
import type { ImportHeadFragment } from './import-page.generated.js';
import { importWords } from './import-words.js';
import { useImportActs } from './use-import-acts.js';

interface RunFormProps {
  readonly file: ImportHeadFragment;
  readonly outcome: OutcomeState;
}

/** Brings in what was checked; where there is a Yes, with the statement about it. */
export function RunForm({ file, outcome }: RunFormProps) {
  const say = useWords(importWords);
  const { mayImportYes } = useRights();
  const acts = useImportActs(file.id, outcome);
  const [isTicked, setTicked] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const anyYes = file.tally.yes > 0;
  if (anyYes && !mayImportYes)
    return (
      <Notice>
        <p>{say('needsTurnIn')}</p>
      </Notice>
    );
  const run = (): void => {
    setMissing(anyYes && !isTicked);
    if (!anyYes || isTicked) void acts.run(isTicked);
  };
  return (
    <div className={asking.steps}>
      {file.kind === 'FAMILIES' && <p className={form.hint}>{say('runLead')}</p>}
      {anyYes && (
        <Checkbox
          label={file.statement}
          checked={isTicked}
          error={isMissing && !isTicked ? say('statementMissing') : undefined}
          onChange={(event) => setTicked(event.currentTarget.checked)}
        />
      )}
      <div className={form.buttons}>
        <Button aria-disabled={acts.isBusy} onClick={run}>
          {say('run')}
        </Button>
        <Busy isBusy={acts.isBusy} />
      </div>
    </div>
  );
}

/** Stops what is under way. */
export function CancelImport({ id, outcome }: { readonly id: string; readonly outcome: OutcomeState }) {
  const say = useWords(importWords);
  const acts = useImportActs(id, outcome);
  const [asks, setAsks] = useState(false);
  return (
    <div className={asking.steps}>
      <div className={form.buttons}>
        <Button variant="default" onClick={() => setAsks(true)}>
          {say('cancel')}
        </Button>
      </div>
      {asks && (
        <AskDialog
          title={say('cancelTitle')}
          lead={say('cancelLead')}
          action={say('cancel')}
          onYes={() => acts.cancel()}
          onDone={() => undefined}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
