import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { commonWords } from '../words/common.js';
import { useLanguage } from '../words/language.js';
import { useWords } from '../words/define-words.js';
import classes from './feedback.module.css';
import { problemWords } from './problem-words.js';

interface ProblemAlertProps {
  /** What failed: an error of Apollo, or the `message` of a Problem, or a sentence of ours. */
  readonly problem: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** Says that something did not work and what can be done; read out at once. */
export function ProblemAlert({ problem, onRetry, children }: ProblemAlertProps) {
  const { language } = useLanguage();
  const say = useWords(commonWords);
  return (
    <div role="alert" className={classes.problem}>
      <p>{typeof problem === 'string' ? problem : problemWords(problem, language)}</p>
      {children}
      {onRetry !== undefined && (
        <Button variant="outline" size="sm" onClick={onRetry}>
          {say('tryAgain')}
        </Button>
      )}
    </div>
  );
}
