import { formatCount } from '@optline/ui';
import { useId } from 'react';
import { Link } from 'react-router';
import classes from './asking.module.css';

export interface Tallied {
  /** What the address says where the list below shows these alone. */
  readonly show: string;
  readonly name: string;
  readonly count: number;
}

interface TallyProps {
  readonly title: string;
  readonly tallied: readonly Tallied[];
  /** What the list below shows now. */
  readonly shown: string | null;
}

/** How many people each thing came of; a number leads to those it counts. */
export function Tally({ title, tallied, shown }: TallyProps) {
  const id = useId();
  return (
    <>
      <h3 id={id} className={classes.tallyTitle}>
        {title}
      </h3>
      <ul className={classes.tally} aria-labelledby={id}>
        {tallied.map(({ show, name, count }) => (
          <li key={show}>
            <Link
              to={show === shown ? '?' : `?show=${show}`}
              preventScrollReset
              aria-current={show === shown ? 'true' : undefined}
            >
              <span>{name}</span> <strong>{formatCount(count, 'en')}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
