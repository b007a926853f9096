import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import type { PersonDetailsFragment } from './person.generated.js';
import classes from './person.module.css';
import { StopAllDialog } from './stop-all-dialog.js';
import { textingWords } from './texting-words.js';
import { unbroken } from './unbroken.js';
import { useNames } from './use-names.js';

interface SharersProps {
  readonly person: PersonDetailsFragment;
  /** All texts to the number are stopped: what is to be said about it. */
  readonly onStopped: (message: string) => void;
}

/** Who else uses the number, what that means for a No, and the way to stop all texts to it. */
export function Sharers({ person, onStopped }: SharersProps) {
  const say = useWords(textingWords);
  const listed = useNames();
  const [isAsking, setAsking] = useState(false);
  const { answer, sharedWith } = person.textConsent;
  const number = unbroken(person.maskedCellPhone);
  const inFamily = sharedWith.filter((one) => one.personId !== null && one.answer === 'IN');
  const hasOutsider = sharedWith.some(({ personId }) => personId === null);
  const isMeant = inFamily.length > 0 || hasOutsider;
  const names = listed(inFamily.map(({ name }) => name));
  return (
    <div className={classes.sharers}>
      <div role="status" className={classes.follows}>
        {inFamily.length > 0 && (
          <p>{say(answer === 'IN' ? 'wouldStillCome' : 'stillCome', { names, number })}</p>
        )}
        {hasOutsider && <p>{say('alsoOutside')}</p>}
      </div>
      {isMeant && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('stopAll', { number })}
        </Button>
      )}
      {isAsking && <StopAllDialog person={person} onClose={() => setAsking(false)} onStopped={onStopped} />}
    </div>
  );
}
