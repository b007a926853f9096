import { useWords } from '@optline/ui';
import type { Obstacle } from '@optline/ui';
import type { ReactNode } from 'react';
import { leftOutReasonWords } from './left-out-words.js';
import { Reason } from './reason.js';
import classes from './texts.module.css';

interface LeftOutProps {
  /** The held first. */
  readonly counts: readonly { readonly why: Obstacle; readonly people: number }[];
  /** Asked for when somebody wants to see them. */
  readonly namesOf: (why: Obstacle) => ReactNode;
}

/** Who gets no text, and why. The held are shown at once: somebody may still decide about them. */
export function LeftOut({ counts, namesOf }: LeftOutProps) {
  const say = useWords(leftOutReasonWords);
  return (
    <ul className={classes.reasons}>
      {counts.map(({ why, people }) => (
        <li key={why}>
          <Reason why={why} title={say(why)} people={people} isOpenAtFirst={why === 'HELD'}>
            {namesOf(why)}
          </Reason>
        </li>
      ))}
    </ul>
  );
}
