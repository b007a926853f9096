import { Button, Checkbox } from '@mantine/core';
import { commonWords, Dialog, useWords } from '@optline/ui';
import { useState } from 'react';
import classes from './person.module.css';
import { textingWords } from './texting-words.js';

interface TheyAskedDialogProps {
  readonly name: string;
  readonly onAnswer: (didAsk: boolean) => void;
}

/** Texts are turned on for another adult only at their own wish, and whoever does it says so. */
export function TheyAskedDialog({ name, onAnswer }: TheyAskedDialogProps) {
  const say = useWords(textingWords);
  const sayCommon = useWords(commonWords);
  const [isTicked, setTicked] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog title={say('theyAskedTitle', { name })} onClose={() => onAnswer(false)}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!isTicked);
          if (isTicked) onAnswer(true);
        }}
      >
        <Checkbox
          label={say('theyAsked', { name })}
          checked={isTicked}
          onChange={(event) => setTicked(event.currentTarget.checked)}
          error={isMissing && !isTicked && say('theyAskedMissing', { name })}
        />
        <div className={classes.buttons}>
          <Button type="submit">{say('theyAskedYes', { name })}</Button>
          <Button variant="default" onClick={() => onAnswer(false)}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
