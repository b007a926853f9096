import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import classes from './page.module.css';

interface PageTitleProps {
  readonly title: string;
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
export function PageTitle({ title, part, children }: PageTitleProps) {
  const { key, pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pathname === focusedAt) return;
    focusedAt = pathname;
    // Where the browser opened the app, it has its own place to begin.
    if (key === 'default') return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key, pathname]);
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
