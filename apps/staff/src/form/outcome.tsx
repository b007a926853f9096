import { Notice } from '@optline/ui';
import { useEffect, useRef } from 'react';
import classes from './form.module.css';

/** What came of it, for a page that looks different afterwards. A new one is a new object. */
export interface Said {
  readonly text: string;
}

/** Says what came of it, and takes the focus where the button that was pressed is gone. */
export function Outcome({ said }: { readonly said: Said | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) place.current?.focus();
  }, [said]);
  return (
    <div ref={place} role="status" tabIndex={-1} className={classes.outcome}>
      {said !== null && (
        <Notice kind="good">
          <p>{said.text}</p>
        </Notice>
      )}
    </div>
  );
}
