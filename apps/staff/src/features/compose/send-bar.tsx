import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { getsWords, sendWords } from './compose-words.js';
import classes from './compose.module.css';
import { SendDialog } from './send-dialog.js';
import type { SendProps } from './send-dialog.js';
import type { NotYet } from './use-composing.js';

/** Leads to the last question, or says what is still missing. */
export function SendBar({ composing, timeZone }: SendProps) {
  const say = useWords(sendWords);
  const whyNot = useWhyNot();
  const { notYet, asks } = composing;
  return (
    <div className={classes.send}>
      <p role="status" className={classes.whyNot}>
        {notYet !== null && whyNot[notYet]}
      </p>
      <Button type="submit">{say('review')}</Button>
      {asks && <SendDialog composing={composing} timeZone={timeZone} />}
    </div>
  );
}

function useWhyNot(): Readonly<Record<NotYet, string>> {
  const say = useWords(sendWords);
  const sayGets = useWords(getsWords);
  return { nobodyChosen: sayGets('chooseFirst'), wait: say('wait'), nobody: say('nobody') };
}
