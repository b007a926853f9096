import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import classes from './enrolling.module.css';

interface PastProps {
  /** What the button says while it is closed, and while it is open. */
  readonly show: string;
  readonly hide: string;
  readonly children: ReactNode;
}

/** What was, behind a button: made when somebody wants to know. */
export function Past({ show, hide, children }: PastProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.past}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? hide : show}
      </Button>
      <div id={id}>{isOpen && children}</div>
    </div>
  );
}
