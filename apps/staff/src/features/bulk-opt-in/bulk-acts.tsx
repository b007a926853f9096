import { Button } from '@mantine/core';
import { formatCount, useWords } from '@optline/ui';
import { useState } from 'react';
import { countOf } from '../../asking/count-of.js';
import asking from '../../asking/asking.module.css';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import type { OutcomeState } from '../../form/outcome.js';
import type { BulkHeadFragment, BulkPageQuery } from './bulk-page.generated.js';
import { BulkStartForm } from './bulk-start-form.js';
import { bulkActWords } from './bulk-words.js';
import { useBulkActs } from './use-bulk-acts.js';

interface BulkActsProps {
  readonly run: BulkHeadFragment;
  readonly outcome: OutcomeState;
  readonly statement: BulkPageQuery['bulkOptInStatement'];
  readonly timeZone: string;
}

/** What can be done now: begin it, stop it, take it back. */
export function BulkActs({ run, outcome, statement, timeZone }: BulkActsProps) {
  const say = useWords(bulkActWords);
  const acting = useBulkActs(run.id, outcome);
  const count = countOf(run, 'IN');
  const isOver = run.state === 'DONE' || run.state === 'CANCELLED';
  return (
    <div className={asking.steps}>
      {run.state === 'PREPARED' && (
        <BulkStartForm run={run} acting={acting} statement={statement} timeZone={timeZone} />
      )}
      {run.state === 'RUNNING' && (
        <Asked
          action={say('stop')}
          title={say('stopTitle')}
          lead={say('stopLead')}
          onYes={() => acting.cancel(say('stoppedNow'))}
        />
      )}
      {isOver && count > 0 && (
        <Asked
          action={say('takeBack')}
          title={say('takeBackTitle')}
          lead={say('takeBackLead', { count, shown: formatCount(count, 'en') })}
          onYes={() => acting.takeBack(say('takingBack'))}
        />
      )}
    </div>
  );
}

interface AskedProps {
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly onYes: () => Promise<unknown>;
}

/** A button that asks first. */
function Asked({ action, ...dialog }: AskedProps) {
  const [asks, setAsks] = useState(false);
  return (
    <div className={form.buttons}>
      <Button variant="default" onClick={() => setAsks(true)}>
        {action}
      </Button>
      {asks && (
        <AskDialog action={action} {...dialog} onDone={() => undefined} onClose={() => setAsks(false)} />
      )}
    </div>
  );
}
