import { useWords } from '@optline/ui';
import type { BroadcastState } from '@optline/ui';
import classes from './broadcasts.module.css';
import { stateWords } from './broadcasts-words.js';

const kinds: Readonly<Record<BroadcastState, 'going' | 'good' | 'wait' | 'plain'>> = {
  WAITING: 'wait',
  PREPARING: 'going',
  SENDING: 'going',
  PAUSED: 'wait',
  CANCELLING: 'going',
  CANCELLED: 'plain',
  DONE: 'good',
};

/** How far a broadcast is, in a word. */
export function StateBadge({ state }: { readonly state: BroadcastState }) {
  const say = useWords(stateWords);
  return (
    <span className={classes.state} data-kind={kinds[state]}>
      {say(state)}
    </span>
  );
}
