import { useWords } from '@optline/ui';
import classes from './form.module.css';
import { formWords } from './form-words.js';

/** Says that something is under way; to the eye only when it takes a while. */
export function Busy({ isBusy }: { readonly isBusy: boolean }) {
  const say = useWords(formWords);
  return (
    <p role="status" className={classes.busy}>
      {isBusy && <span>{say('busy')}</span>}
    </p>
  );
}
