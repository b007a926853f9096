import type { ReactNode } from 'react';
import classes from './home.module.css';

interface NeedProps {
  readonly name: string;
  readonly why: string;
  /** The way to it. */
  readonly children: ReactNode;
}

/** Something to be done, why, and where. */
export function Need({ name, why, children }: NeedProps) {
  return (
    <li className={classes.need}>
      <div>
        <p className={classes.needName}>{name}</p>
        <p className={classes.needWhy}>{why}</p>
      </div>
      {children}
    </li>
  );
}
