import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useId, useState } from 'react';
import classes from './form.module.css';
import { formWords } from './form-words.js';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
}

/** A text that belongs somewhere else, with a button that copies it there. */
export function CopyField({ label, text, hint }: CopyFieldProps) {
  const say = useWords(formWords);
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid(say('copied', { what: label }));
    } catch {
      setSaid(say('copyFailed'));
    }
  };
  return (
    <div className={classes.copy} role="group" aria-labelledby={id}>
      <div className={classes.copyTop}>
        <span id={id} className={classes.copyLabel}>
          {label}
        </span>
        <Button
          variant="default"
          size="sm"
          aria-label={say('copyWhat', { what: label })}
          onClick={() => void copy()}
        >
          {say('copy')}
        </Button>
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <p className={classes.copyText}>{text}</p>
      <p role="status" className={classes.hint}>
        {said}
      </p>
    </div>
  );
}
