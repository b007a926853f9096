import { Button } from '@mantine/core';
import { Dialog, useWords } from '@optline/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import classes from './form.module.css';
import { formWords } from './form-words.js';

/** Asks before a page with unsaved words is left, within the app and out of it. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const say = useWords(formWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={say('leaveTitle')} onClose={() => blocker.reset()}>
      <p>{say('leaveText')}</p>
      <div className={classes.buttons}>
        <Button onClick={() => blocker.reset()}>{say('stay')}</Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {say('leave')}
        </Button>
      </div>
    </Dialog>
  );
}
