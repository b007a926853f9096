import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import asking from '../../asking/asking.module.css';
import { ListFrame } from '../../list/list-frame.js';
import list from '../../list/list.module.css';
import { nameOf, pathOf } from '../../person/person-record.js';
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
export function BulkPeople({ run, list: place, isOld, error, onRetry }: BulkPeopleProps) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const sayReason = useWords(bulkLeftOutWords);
  const id = useId();
  const { result, leftOut } = place;
  const what = result !== null ? sayResult(result) : leftOut !== null ? sayReason(leftOut) : null;
  return (
    <section className={asking.people} aria-labelledby={id}>
      <h2 id={id}>{say('people')}</h2>
      <ListFrame
        place={place}
        page={run.people}
        count={what === null ? say('everybody') : say('only', { what })}
        none={say('none')}
        isOld={isOld}
        error={error}
        onRetry={onRetry}
      >
        <ul className={list.rows}>
          {run.people.edges.map(({ node }) => (
            <PersonRow key={node.person.id} found={node} run={run} />
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}

function PersonRow({ found, run }: { readonly found: BulkRowFragment; readonly run: Run }) {
  const say = useWords(bulkPeopleWords);
  const sayResult = useBulkResultWord(run);
  const sayReason = useWords(bulkLeftOutWords);
  const { person, leftOut, result, adult } = found;
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={pathOf(person)}>{nameOf(person)}</Link>
        <span className={asking.dim}>{person.family.name}</span>
      </p>
      <p>
        {leftOut !== null && say('leftOutWhy', { why: sayReason(leftOut) })}
        {result !== null && sayResult(result)}
        {person.cellPhone !== null && <span className={asking.dim}>{formatNumber(person.cellPhone)}</span>}
        {adult !== null && <span className={asking.dim}>{say('adult', { name: adult })}</span>}
      </p>
    </li>
  );
}
