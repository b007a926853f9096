import { useState } from 'react';
import { DialogForm } from './dialog-form.js';

interface AskDialogProps {
  readonly title: string;
  /** What will follow. */
  readonly lead: string;
  readonly action: string;
  /** Rejects with what went wrong, which is said in the dialog. */
  readonly onYes: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Whether something is really to be done. */
export function AskDialog({ title, lead, action, onYes, onDone, onClose }: AskDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onYes();
    } catch (error) {
      setProblem(error);
      setBusy(false);
      return;
    }
    onClose();
    onDone();
  };
  return (
    <DialogForm
      title={title}
      action={action}
      isBusy={isBusy}
      problem={problem}
      onSubmit={run}
      onClose={onClose}
    >
      <p>{lead}</p>
    </DialogForm>
  );
}
