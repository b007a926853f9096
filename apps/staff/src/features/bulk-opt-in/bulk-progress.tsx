import { formatCount, useWords } from '@optline/ui';
import { countOf } from '../../asking/count-of.js';
import asking from '../../asking/asking.module.css';
import { Progress } from '../../asking/progress.js';
import type { BulkHeadFragment } from './bulk-page.generated.js';
import { bulkWords } from './bulk-words.js';

/** How far it is, while something is under way. */
export function BulkProgress({ run }: { readonly run: BulkHeadFragment }) {
  return (
    <div className={asking.steps}>
      <Bar run={run} />
    </div>
  );
}

function Bar({ run }: { readonly run: BulkHeadFragment }) {
  const say = useWords(bulkWords);
  const shown = (count: number): string => formatCount(count, 'en');
  switch (run.state) {
    case 'PREPARING':
      return (
        <Progress name={say('preparingBar')}>
          {say('gathering', { count: run.gathered, shown: shown(run.gathered) })}
        </Progress>
      );
    case 'RUNNING':
    case 'TAKING_BACK': {
      const isRunning = run.state === 'RUNNING';
      const all = isRunning ? countOf(run) : countOf(run, 'IN', 'TAKEN_BACK', 'KEPT');
      const done = all - countOf(run, isRunning ? 'WAITING' : 'IN');
      return (
        <Progress name={say(isRunning ? 'runningBar' : 'takingBackBar')} done={done} all={all}>
          {say('progress', { done: shown(done), all: shown(all) })}
        </Progress>
      );
    }
    case 'PREPARED':
    case 'DONE':
    case 'CANCELLED':
    case 'TAKEN_BACK':
      return null;
  }
}
