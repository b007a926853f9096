import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import { RunPeople, RunPerson } from '../../asking/run-people.js';
import type { BulkPageQuery, BulkRowFragment } from './bulk-page.generated.js';
import type { BulkList } from './bulk-state.js';
import { useBulkResultWord } from './bulk-tallies.js';
import { bulkLeftOutWords, bulkPeopleWords } from './bulk-words.js';

type Run = BulkPageQuery['bulkOptIn'];

interface BulkPeopleProps {
  readonly run: Run;
  readonly list: BulkList;
  readonly isOld: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Person by person: opted in, or left out and why. */
export function BulkPeople({ run, list, ...frame }: BulkPeopleProps) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const sayReason = useWords(bulkLeftOutWords);
  const { result, leftOut } = list;
  const only = result !== null ? sayResult(result) : leftOut !== null ? sayReason(leftOut) : null;
  return (
    <RunPeople {...frame} place={list} page={run.people} everybody={say('everybody')} only={only}>
      {run.people.edges.map(({ node }) => (
        <PersonRow key={node.person.id} found={node} run={run} />
      ))}
    </RunPeople>
  );
}

function PersonRow({ found, run }: { readonly found: BulkRowFragment; readonly run: Run }) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const sayReason = useWords(bulkLeftOutWords);
  const { person, leftOut, result, adult } = found;
  return (
    <RunPerson person={person} result={result && sayResult(result)} why={leftOut && sayReason(leftOut)}>
      {person.cellPhone !== null && <span className={asking.dim}>{formatNumber(person.cellPhone)}</span>}
      {adult !== null && <span className={asking.dim}>{say('adult', { name: adult })}</span>}
    </RunPerson>
  );
}
