import { useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import { RunPeople, RunPerson } from '../../asking/run-people.js';
import { invitationLeftOutWords, invitedPeopleWords } from './invitations-words.js';
import type { InvitationRunPageQuery, InvitedRowFragment } from './run-page.generated.js';
import type { InvitedList } from './run-state.js';
import { useResultWord } from './invited-tallies.js';

type Run = InvitationRunPageQuery['invitationRun'];

interface InvitedPeopleProps {
  readonly run: Run;
  readonly list: InvitedList;
  readonly isOld: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Person by person: what came of it, or why they are left out. */
export function InvitedPeople({ run, list, ...frame }: InvitedPeopleProps) {
  const say = useWords(invitedPeopleWords);
  const sayResult = useResultWord(run);
  const sayReason = useWords(invitationLeftOutWords);
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

function PersonRow({ found, run }: { readonly found: InvitedRowFragment; readonly run: Run }) {
  const say = useWords(invitedPeopleWords);
  const sayResult = useResultWord(run);
  const sayReason = useWords(invitationLeftOutWords);
  const { person, leftOut, result, goesTo, problem } = found;
  return (
    <RunPerson person={person} result={result && sayResult(result)} why={leftOut && sayReason(leftOut)}>
      {goesTo.length > 0 && <span className={asking.dim}>{say('goesTo', { names: goesTo.join(', ') })}</span>}
      {problem !== null && <span className={asking.dim}>{say('why', { problem })}</span>}
    </RunPerson>
  );
}
