import { Button } from '@mantine/core';
import { Dialog, useWords } from '@optline/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { personWords } from './person-words.js';
import classes from './person.module.css';

/** Asks before what was typed is lost: on the way to another page, and when the browser leaves. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const say = useWords(personWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={say('leaveTitle')} onClose={() => blocker.reset()}>
      <p>{say('leaveLead')}</p>
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {say('leave')}
        </Button>
        <Button onClick={() => blocker.reset()}>{say('stay')}</Button>
      </div>
    </Dialog>
  );
}
