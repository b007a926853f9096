import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import classes from './page.module.css';

/** The location of the title that took the focus last: a title that is drawn anew must not take it again. */
let focusedAt = 'default';

/**
 * The one heading of a page, which also names the tab. After a navigation it takes the focus, so that a screen reader
 * says where it is and the next Tab goes on from there.
 */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (key === focusedAt) return;
    focusedAt = key;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key]);
  return (
    <header className={classes.titleRow}>
      <title>{`${title} · Optline`}</title>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {children}
    </header>
  );
}
