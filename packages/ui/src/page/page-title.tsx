import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import classes from './page.module.css';

interface PageTitleProps {
  readonly title: string;
  /** Which page it is, where the address does not say; it stands for the address. */
  readonly place?: string;
  /** Which of several parts of the page is shown, where they have addresses of their own. */
  readonly part?: string | undefined;
  /** Beside the title: what can be done with all of it. */
  readonly children?: ReactNode;
}

/** The page whose title took the focus last: a title that is drawn anew must not take it again. */
let focusedAt: string | null = null;

/**
 * The one heading of a page, which also names the tab. After a navigation it takes the focus, so that a screen reader
 * says where it is and the next Tab goes on from there. A search or a filter in the address is the same page.
 */
export function PageTitle({ title, place, part, children }: PageTitleProps) {
  const { pathname } = useLocation();
  const at = place ?? pathname;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at === focusedAt) return;
    const isFirst = focusedAt === null;
    focusedAt = at;
    // Where the browser opened the app, it has its own place to begin.
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [at]);
  return (
    <header className={classes.titleRow}>
      <title>{[part, title, 'Optline'].filter((word) => word !== undefined).join(' · ')}</title>
      <h1
        ref={heading}
        tabIndex={-1}
        className={classes.title}
        aria-label={part === undefined ? undefined : `${title}: ${part}`}
      >
        {title}
      </h1>
      {children}
    </header>
  );
}
