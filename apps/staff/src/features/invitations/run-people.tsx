import { useWords } from '@optline/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import asking from '../../asking/asking.module.css';
import { ListFrame } from '../../list/list-frame.js';
import list from '../../list/list.module.css';
import { nameOf, pathOf } from '../../person/person-record.js';
import { invitationLeftOutWords, runPeopleWords } from './invitations-words.js';
import type { InvitationRunPageQuery, InvitedRowFragment } from './run-page.generated.js';
import type { InvitedList } from './run-state.js';
import { useResultWord } from './run-tallies.js';

type Run = InvitationRunPageQuery['invitationRun'];

interface RunPeopleProps {
  readonly run: Run;
  readonly list: InvitedList;
  readonly isOld: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Person by person: what came of it, or why they are left out. */
export function RunPeople({ run, list: place, isOld, error, onRetry }: RunPeopleProps) {
  const say = useWords(runPeopleWords);
  const sayResult = useResultWord(run);
  const sayReason = useWords(invitationLeftOutWords);
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

function PersonRow({ found, run }: { readonly found: InvitedRowFragment; readonly run: Run }) {
  const say = useWords(runPeopleWords);
  const sayResult = useResultWord(run);
  const sayReason = useWords(invitationLeftOutWords);
  const { person, leftOut, result, goesTo, problem } = found;
  return (
    <li className={asking.personRow}>
      <p>
        <Link to={pathOf(person)}>{nameOf(person)}</Link>
        <span className={asking.dim}>{person.family.name}</span>
      </p>
      <p>
        {leftOut !== null && say('leftOutWhy', { why: sayReason(leftOut) })}
        {result !== null && sayResult(result)}
        {goesTo.length > 0 && (
          <span className={asking.dim}>{say('goesTo', { names: goesTo.join(', ') })}</span>
        )}
        {problem !== null && <span className={asking.dim}>{say('why', { problem })}</span>}
      </p>
    </li>
  );
}
