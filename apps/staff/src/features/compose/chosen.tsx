import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { audienceWords } from './compose-words.js';
import classes from './compose.module.css';

interface ChosenProps {
  /** In words; nothing while nobody is chosen. */
  readonly described: string | undefined;
  readonly isNobody: boolean;
  readonly choose: string;
  readonly onChoose: () => void;
  readonly onClear: () => void;
}

/** Who is chosen, and the buttons to choose somebody else. */
export function Chosen({ described, isNobody, choose, onChoose, onClear }: ChosenProps) {
  const say = useWords(audienceWords);
  return (
    <div className={classes.chosen}>
      <p role="status">{isNobody ? say('noneYet') : (described ?? '…')}</p>
      <div className={form.buttons}>
        <Button size="sm" variant="default" onClick={onChoose}>
          {choose}
        </Button>
        {!isNobody && (
          <Button size="sm" variant="subtle" onClick={onClear}>
            {say('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
