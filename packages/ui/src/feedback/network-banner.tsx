import { useNetworkState } from '../apollo/network-state.js';
import { useOptline } from '../provider/optline-context.js';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';
import classes from './feedback.module.css';

/** Says that the server cannot be reached, or takes its time. It lies over the page, so that nothing moves. */
export function NetworkBanner() {
  const state = useNetworkState(useOptline().network);
  const say = useWords(commonWords);
  return (
    <div role="status" className={classes.network}>
      {state !== 'fine' && <p>{say(state)}</p>}
    </div>
  );
}
