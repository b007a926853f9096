import type { ReactNode } from 'react';
import classes from './feedback.module.css';

/** Stands where a list would be: why there is nothing, and what to do about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children}
    </div>
  );
}
