import { useWords } from '@optline/ui';
import type { BulkResult } from '@optline/ui';
import { Tally } from '../../asking/tally.js';
import type { BulkHeadFragment } from './bulk-page.generated.js';
import { bulkResults, countOf } from './bulk-state.js';
import { bulkLeftOutWords, bulkPeopleWords, bulkResultWords } from './bulk-words.js';

interface BulkTalliesProps {
  readonly run: BulkHeadFragment;
  readonly shown: string | null;
}

/** How many are opted in, and how many are left out and why. */
export function BulkTallies({ run, shown }: BulkTalliesProps) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const sayReason = useWords(bulkLeftOutWords);
  const leftOut = run.leftOut.toSorted((one, other) => other.people - one.people);
  return (
    <>
      {run.results.length > 0 && (
        <Tally
          title={say('results')}
          shown={shown}
          tallied={bulkResults
            .map((result) => ({ show: result, name: sayResult(result), count: countOf(run, result) }))
            .filter(({ count }) => count > 0)}
        />
      )}
      {leftOut.length > 0 && (
        <Tally
          title={say('leftOut')}
          shown={shown}
          tallied={leftOut.map(({ reason, people }) => ({
            show: `not-${reason}`,
            name: sayReason(reason),
            count: people,
          }))}
        />
      )}
    </>
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
