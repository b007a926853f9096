import type { ReactNode } from 'react';
import classes from './text-bubbles.module.css';

/** Texts one below the other, each as a `TextBubble`. */
export function TextBubbles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {children}
    </ol>
  );
}

interface TextBubbleProps {
  /** On the side of whoever reads it: of the school in the staff app, of the phone in the portal. */
  readonly isOwn: boolean;
  /** From where to where. */
  readonly whence: ReactNode;
  readonly body: string;
  /** When, and what became of it. */
  readonly when: ReactNode;
}

export function TextBubble({ isOwn, whence, body, when }: TextBubbleProps) {
  return (
    <li className={isOwn ? classes.own : classes.other}>
      <p className={classes.about}>{whence}</p>
      <p className={classes.body}>{body}</p>
      <p className={classes.about}>{when}</p>
    </li>
  );
}
