import { useEffect, useState } from 'react';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';
import classes from './feedback.module.css';

const shownAfterMs = 250;

/**
 * Keeps the place of what is coming, so that nothing jumps when it comes. What comes quickly shows no bars at all.
 *
 * @param lines How many lines to keep free.
 */
export function LoadingState({ lines = 4 }: { readonly lines?: number }) {
  const say = useWords(commonWords);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.loading} style={{ minHeight: `${lines * 2.25}rem` }}>
      <p role="status" className="visually-hidden">
        {isShown ? say('loading') : ''}
      </p>
      {isShown &&
        Array.from({ length: lines }, (_, line) => <div key={line} className={classes.bar} aria-hidden />)}
    </div>
  );
}
