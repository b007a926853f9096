import { formatCount, useWords } from '@optline/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { leftOutWords } from './left-out-words.js';
import classes from './texts.module.css';

interface ReasonProps {
  /** As the api names it. */
  readonly why: string;
  readonly title: string;
  readonly people: number;
  readonly isOpenAtFirst?: boolean;
  /** The names, asked for when somebody wants to see them. */
  readonly children: ReactNode;
}

/** How many people there are for one reason, and their names where somebody opens it. */
export function Reason({ why, title, people, isOpenAtFirst = false, children }: ReasonProps) {
  const say = useWords(leftOutWords);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details open={isOpen} data-why={why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes.why}>{title}</span>{' '}
        <span className={classes.howMany}>
          {say('people', { count: people, shown: formatCount(people, 'en') })}
        </span>
      </summary>
      {isOpen && children}
    </details>
  );
}
