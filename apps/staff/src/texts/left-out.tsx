import { formatCount, useWords } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { leftOutReasonWords, leftOutWords } from './left-out-words.js';
import classes from './texts.module.css';

interface LeftOutProps {
  /** The held first. */
  readonly counts: readonly { readonly why: Obstacle; readonly people: number }[];
  /** Asked for when somebody wants to see them. */
  readonly namesOf: (why: Obstacle) => ReactNode;
}

/** Who gets no text, and why: how many for each reason, and their names where somebody opens it. */
export function LeftOut({ counts, namesOf }: LeftOutProps) {
  return (
    <ul className={classes.reasons}>
      {counts.map(({ why, people }) => (
        <li key={why}>
          <Reason why={why} people={people}>
            {namesOf(why)}
          </Reason>
        </li>
      ))}
    </ul>
  );
}

interface ReasonProps {
  readonly why: Obstacle;
  readonly people: number;
  readonly children: ReactNode;
}

/** The held are shown at once: somebody may still decide about them. */
function Reason({ why, people, children }: ReasonProps) {
  const say = useWords(leftOutWords);
  const sayReason = useWords(leftOutReasonWords);
  const [isOpen, setOpen] = useState(why === 'HELD');
  return (
    <details open={isOpen} data-why={why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={classes.why}>{sayReason(why)}</span>{' '}
        <span className={classes.howMany}>
          {say('people', { count: people, shown: formatCount(people, 'en') })}
        </span>
      </summary>
      {isOpen && children}
    </details>
  );
}
