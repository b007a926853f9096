import { useWords } from '@optline/ui';
import type { BroadcastState } from '@optline/ui';
import classes from './broadcasts.module.css';
import type { BroadcastRowFragment } from './broadcasts-page.generated.js';
import { partWords, stateWords } from './broadcasts-words.js';
import { waitsForHours } from './is-over.js';

const kinds: Readonly<Record<BroadcastState, 'going' | 'good' | 'wait' | 'plain'>> = {
  WAITING: 'wait',
  PREPARING: 'going',
  SENDING: 'going',
  PAUSED: 'wait',
  CANCELLING: 'going',
  CANCELLED: 'plain',
  DONE: 'good',
};

interface StateBadgeProps {
  readonly broadcast: Pick<BroadcastRowFragment, 'state' | 'progress'>;
}

/** How far a broadcast is, in a word. */
export function StateBadge({ broadcast }: StateBadgeProps) {
  const say = useWords(stateWords);
  const sayPart = useWords(partWords);
  const { state } = broadcast;
  const waits = waitsForHours(broadcast);
  return (
    <span className={classes.state} data-kind={waits ? 'wait' : kinds[state]}>
      {waits ? sayPart('WAITING') : say(state)}
    </span>
  );
}
