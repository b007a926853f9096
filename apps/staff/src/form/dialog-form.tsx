import { Button } from '@mantine/core';
import { commonWords, Dialog, Notice, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Busy } from './busy.js';
import { LeaveDialog, LeaveGuard } from './leave-guard.js';
import classes from './form.module.css';

type Submitted = string | null | undefined | void;

interface DialogFormProps {
  readonly title: string;
  /** What the button does, in a word or two; absent where nothing can be done. */
  readonly action?: string | undefined;
  /** Resolves with the name of the field that is to be mended first, or with nothing. */
  readonly onSubmit: (form: HTMLFormElement) => Submitted | Promise<Submitted>;
  readonly onClose: () => void;
  readonly isBusy?: boolean;
  /** Something was typed that would be lost. */
  readonly isUnsaved?: boolean;
  readonly problem?: unknown;
  readonly children: ReactNode;
}

/** A question with fields. What was typed into it is not lost by Escape or Back without a word. */
export function DialogForm({ title, action, onSubmit, onClose, children, ...state }: DialogFormProps) {
  const { isBusy = false, isUnsaved = false, problem = null } = state;
  const sayCommon = useWords(commonWords);
  const [asksFirst, setAsksFirst] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const wrong = await onSubmit(form);
    if (typeof wrong === 'string') form.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
  };
  return (
    <Dialog title={title} onClose={() => (isUnsaved ? setAsksFirst(true) : onClose())}>
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        {children}
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={classes.buttons}>
          {action !== undefined && (
            // Not disabled while it works: that would take the focus away.
            <Button type="submit" aria-disabled={isBusy}>
              {action}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
          <Busy isBusy={isBusy} />
        </div>
      </form>
      <LeaveGuard isUnsaved={isUnsaved} />
      {asksFirst && <LeaveDialog onStay={() => setAsksFirst(false)} onLeave={onClose} />}
    </Dialog>
  );
}

interface DialogDoneProps {
  readonly title: string;
  readonly message: string;
  readonly onClose: () => void;
}

/** What came of it, where the page behind does not show it. */
export function DialogDone({ title, message, onClose }: DialogDoneProps) {
  const sayCommon = useWords(commonWords);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={classes.form}>
        <div role="status">
          <Notice kind="good">
            <p>{message}</p>
          </Notice>
        </div>
        <div className={classes.buttons}>
          <Button onClick={onClose} autoFocus>
            {sayCommon('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
