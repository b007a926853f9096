import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A region of a page on its own ground, named by its heading. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <h2 id={id} className={classes.cardTitle}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
