import { useWords } from '@optline/ui';
import type { InvitationResult } from '@optline/ui';
import { countOf } from '../../asking/count-of.js';
import { RunTallies } from '../../asking/run-tallies.js';
import {
  invitationLeftOutWords,
  invitationResultWords,
  invitationsWords,
  invitedPeopleWords,
} from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';
import { invitationResults } from './run-state.js';

interface InvitedTalliesProps {
  readonly run: InvitationRunHeadFragment;
  readonly shown: string | null;
}

/** How many are invited and what came of it, and how many are left out and why. */
export function InvitedTallies({ run, shown }: InvitedTalliesProps) {
  const say = useWords(invitedPeopleWords);
  const sayResult = useResultWord(run);
  const results = invitationResults.map((result) => ({
    show: result,
    name: sayResult(result),
    count: countOf(run, result),
  }));
  return (
    <RunTallies
      title={say('results')}
      results={results}
      leftOut={run.leftOut}
      sayReason={useWords(invitationLeftOutWords)}
      shown={shown}
    />
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
