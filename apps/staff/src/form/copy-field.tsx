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

interface CopyButtonProps extends Omit<CopyFieldProps, 'hint'> {
  readonly children: string;
}

/** Copies a text, and says whether it worked. */
export function CopyButton({ label, text, children }: CopyButtonProps) {
  const { copy, said } = useCopying({ label, text });
  return (
    <div className={classes.copy}>
      <div className={classes.buttons}>
        <Button variant="default" size="sm" onClick={() => void copy()}>
          {children}
        </Button>
        <p role="status" className={classes.hint}>
          {said}
        </p>
      </div>
    </div>
  );
}

/** A text that belongs somewhere else, with a button that copies it there. */
export function CopyField({ label, text, hint }: CopyFieldProps) {
  const say = useWords(formWords);
  const id = useId();
  const { copy, said } = useCopying({ label, text });
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

function useCopying({ label, text }: Omit<CopyFieldProps, 'hint'>) {
  const say = useWords(formWords);
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
  return { copy, said };
}
