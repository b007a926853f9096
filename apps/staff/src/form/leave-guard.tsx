import { Button } from '@mantine/core';
import { Dialog, useWords } from '@optline/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import classes from './form.module.css';
import { formWords } from './form-words.js';

/**
 * Asks before something unsaved is left, within the app and out of it. The router listens to one guard alone, so there
 * is none while there is nothing to lose.
 */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  return isUnsaved ? <AsksFirst /> : null;
}

function AsksFirst() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return <LeaveDialog onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />;
}

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Whether what was typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const say = useWords(formWords);
  return (
    <Dialog title={say('leaveTitle')} onClose={onStay}>
      <p>{say('leaveText')}</p>
      <div className={classes.buttons}>
        <Button onClick={onStay}>{say('stay')}</Button>
        <Button variant="default" onClick={onLeave}>
          {say('leave')}
        </Button>
      </div>
    </Dialog>
  );
}
