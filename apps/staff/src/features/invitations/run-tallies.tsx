import { useWords } from '@optline/ui';
import type { InvitationResult } from '@optline/ui';
import { Tally } from '../../asking/tally.js';
import {
  invitationLeftOutWords,
  invitationResultWords,
  invitationsWords,
  runPeopleWords,
} from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';
import { countOf } from './run-state.js';

/** In the order in which staff want to know. */
const results = Object.keys(invitationResultWords.en) as InvitationResult[];

interface RunTalliesProps {
  readonly run: InvitationRunHeadFragment;
  readonly shown: string | null;
}

/** How many are invited and what came of it, and how many are left out and why. */
export function RunTallies({ run, shown }: RunTalliesProps) {
  const say = useWords(runPeopleWords);
  const sayResult = useResultWord(run);
  const sayReason = useWords(invitationLeftOutWords);
  const leftOut = run.leftOut.toSorted((one, other) => other.people - one.people);
  return (
    <>
      {run.results.length > 0 && (
        <Tally
          title={say('results')}
          shown={shown}
          tallied={results
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

/** What came of inviting somebody, as it is said of this sending. */
export function useResultWord({ state }: Pick<InvitationRunHeadFragment, 'state'>) {
  const say = useWords(invitationsWords);
  const sayResult = useWords(invitationResultWords);
  return (result: InvitationResult): string => {
    if (result !== 'WAITING') return sayResult(result);
    if (state === 'CANCELLED') return say('notSent');
    return state === 'PREPARING' || state === 'PREPARED' ? say('wouldBeInvited') : sayResult(result);
  };
}
