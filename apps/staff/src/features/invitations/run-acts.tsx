import { Button } from '@mantine/core';
import { formatCount, useWords } from '@optline/ui';
import { useState } from 'react';
import { countOf } from '../../asking/count-of.js';
import asking from '../../asking/asking.module.css';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import type { OutcomeState } from '../../form/outcome.js';
import { runActWords } from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';
import { StartForm } from './start-form.js';
import { useRunActs } from './use-run-acts.js';
import type { RunActing } from './use-run-acts.js';

interface RunActsProps {
  readonly run: InvitationRunHeadFragment;
  readonly outcome: OutcomeState;
}

/** What can be done now: begin it, stop it, remind of it. */
export function RunActs({ run, outcome }: RunActsProps) {
  const acting = useRunActs(run.id, outcome);
  return (
    <div className={asking.steps}>
      <ActsOfState run={run} acting={acting} />
    </div>
  );
}

interface ActsProps {
  readonly run: InvitationRunHeadFragment;
  readonly acting: RunActing;
}

function ActsOfState({ run, acting }: ActsProps) {
  switch (run.state) {
    case 'PREPARED':
      return <StartForm run={run} acting={acting} />;
    case 'PREPARING':
    case 'CANCELLED':
      return null;
    case 'SENDING':
    case 'REMINDING':
      return <Stop acting={acting} />;
    case 'SENT':
      return <Remind run={run} acting={acting} />;
  }
}

function Stop({ acting }: Pick<ActsProps, 'acting'>) {
  const say = useWords(runActWords);
  const [asks, setAsks] = useState(false);
  return (
    <div className={form.buttons}>
      <Button variant="default" onClick={() => setAsks(true)}>
        {say('stop')}
      </Button>
      {asks && (
        <AskDialog
          title={say('stopTitle')}
          lead={say('stopLead')}
          action={say('stop')}
          onYes={() => acting.cancel(say('stoppedNow'))}
          onDone={() => undefined}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

function Remind({ run, acting }: ActsProps) {
  const say = useWords(runActWords);
  const [asks, setAsks] = useState(false);
  const count = countOf(run, 'SENT');
  if (run.remindedAt !== null) return null;
  return (
    <div className={form.buttons}>
      {count > 0 && (
        <Button variant="default" onClick={() => setAsks(true)}>
          {say('remind')}
        </Button>
      )}
      {run.remindAt !== null && (
        <Button
          variant="subtle"
          aria-disabled={acting.isBusy}
          onClick={() => void acting.cancel(say('reminderCancelled'))}
        >
          {say('cancelReminder')}
        </Button>
      )}
      {asks && (
        <AskDialog
          title={say('remindTitle')}
          lead={say('remindLead', { count, shown: formatCount(count, 'en') })}
          action={say('remind')}
          onYes={() => acting.remind(say('remindBegun'))}
          onDone={() => undefined}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
