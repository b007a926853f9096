import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface CardProps {
  readonly title?: string;
  /** Beside the title: what can be done with all of it, such as the pencil. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A region of a page on its own ground, named by its heading. */
export function Card({ title, action, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className={classes.cardHead}>
          <h2 id={id} className={classes.cardTitle}>
            {title}
          </h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
