import { useWords } from '@optline/ui';
import type { BulkResult } from '@optline/ui';
import { countOf } from '../../asking/count-of.js';
import { RunTallies } from '../../asking/run-tallies.js';
import type { BulkHeadFragment } from './bulk-page.generated.js';
import { bulkResults } from './bulk-state.js';
import { bulkLeftOutWords, bulkPeopleWords, bulkResultWords } from './bulk-words.js';

interface BulkTalliesProps {
  readonly run: BulkHeadFragment;
  readonly shown: string | null;
}

/** How many are opted in, and how many are left out and why. */
export function BulkTallies({ run, shown }: BulkTalliesProps) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const results = bulkResults.map((result) => ({
    show: result,
    name: sayResult(result),
    count: countOf(run, result),
  }));
  return (
    <RunTallies
      title={say('results')}
      results={results}
      leftOut={run.leftOut}
      sayReason={useWords(bulkLeftOutWords)}
      shown={shown}
    />
  );
}

/** What came of it for somebody, as it is said of this bulk opt-in. */
export function useBulkResultWord({ state }: Pick<BulkHeadFragment, 'state'>) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useWords(bulkResultWords);
  return (result: BulkResult): string => {
    if (result !== 'WAITING' || state === 'RUNNING') return sayResult(result);
    return say(state === 'PREPARING' || state === 'PREPARED' ? 'wouldBeIn' : 'notIn');
  };
}
