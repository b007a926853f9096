import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { formWords } from './form-words.js';
import classes from './form.module.css';

interface SaveBarProps {
  readonly form: {
    readonly isSaving: boolean;
    readonly isDirty: boolean;
    readonly told: string;
    readonly discard: () => void;
  };
}

/** Save Changes, discard them, and how things stand. */
export function SaveBar({ form }: SaveBarProps) {
  const say = useWords(formWords);
  const { isSaving, isDirty, told } = form;
  return (
    <div className={classes.bar}>
      <Button type="submit" aria-disabled={isSaving}>
        {say('save')}
      </Button>
      {isDirty && (
        <Button variant="subtle" onClick={form.discard}>
          {say('discard')}
        </Button>
      )}
      <p role="status" className={classes.hint}>
        {isSaving ? say('busy') : isDirty ? say('unsaved') : told}
      </p>
    </div>
  );
}
