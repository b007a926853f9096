import type { ReactNode } from 'react';
import classes from './feedback.module.css';

const kinds = { good: classes.good, wait: classes.wait, plain: classes.plain };

/** A few sentences set apart: something worked, something waits, or something is good to know. */
export function Notice({
  kind = 'plain',
  children,
}: {
  readonly kind?: keyof typeof kinds;
  readonly children: ReactNode;
}) {
  return <div className={kinds[kind]}>{children}</div>;
}
