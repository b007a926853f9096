import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';
import classes from './page.module.css';

export const mainId = 'content';

/** The first thing that Tab reaches: past the navigation, to `<main id={mainId} tabIndex={-1}>`. */
export function SkipLink() {
  const say = useWords(commonWords);
  return (
    <a href={`#${mainId}`} className={classes.skip}>
      {say('skip')}
    </a>
  );
}
