import type { ReactNode } from 'react';
import { ReadOnly } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import classes from './text-messages.module.css';

/** Around what every user may read: says what changing it needs. */
export function MayChange({ children }: { readonly children: ReactNode }) {
  const { mayChangeSettings } = useRights();
  return (
    <>
      {!mayChangeSettings && (
        <div className={classes.above}>
          <ReadOnly permission="TEXT_MESSAGES_SETTINGS" />
        </div>
      )}
      {children}
    </>
  );
}
