import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import { StopNumberDocument } from './person.generated.js';
import type { PersonDetailsFragment } from './person.generated.js';
import classes from './person.module.css';
import { useRefusalWords } from './refusal.js';
import { textingWords } from './texting-words.js';
import { unbroken } from './unbroken.js';
import { useNames } from './use-names.js';

interface StopAllDialogProps {
  readonly person: PersonDetailsFragment;
  readonly onClose: () => void;
  readonly onStopped: (message: string) => void;
}

/** Names everybody whom it touches before it is done. */
export function StopAllDialog({ person, onClose, onStopped }: StopAllDialogProps) {
  const say = useWords(textingWords);
  const sayCommon = useWords(commonWords);
  const listed = useNames();
  const { stop, isStopping, problem } = useStoppingAll(person, { onClose, onStopped });
  const number = unbroken(person.maskedCellPhone);
  const others = person.textConsent.sharedWith;
  const names = others.filter(({ answer }) => answer === 'IN').map(({ name }) => name);
  return (
    <Dialog title={say('stopAllTitle', { number })} onClose={isStopping ? undefined : onClose}>
      <div className={classes.form}>
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={classes.follows}>
          <p>{say('stopAllLead')}</p>
          {names.length > 0 && <p>{say('stopAllTouches', { names: listed(names) })}</p>}
          {others.some(({ personId }) => personId === null) && <p>{say('stopAllOutside')}</p>}
          <p>{say('stopAllBack')}</p>
        </div>
        <div className={classes.buttons}>
          <Button loading={isStopping} onClick={() => void stop()}>
            {say('stopAll', { number })}
          </Button>
          <Button variant="default" disabled={isStopping} onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function useStoppingAll(
  person: PersonDetailsFragment,
  { onClose, onStopped }: Omit<StopAllDialogProps, 'person'>,
) {
  const say = useWords(textingWords);
  const whyRefused = useRefusalWords();
  const listed = useNames();
  const client = useApolloClient();
  const [stopNumber, { loading }] = useMutation(StopNumberDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = async (): Promise<void> => {
    try {
      const { data } = await stopNumber({ variables: { personId: person.id } });
      const result = data?.stopNumber;
      if (result?.__typename === 'TextOptInRefused') return setProblem(whyRefused(result.reason));
      if (result?.__typename !== 'NumberStopped') return setProblem(say('stopAllFailed'));
      const number = unbroken(person.maskedCellPhone);
      const names = result.turnedOut.map(({ personId, name }) =>
        personId === null ? say('outsider') : name,
      );
      onClose();
      onStopped(
        names.length === 0
          ? say('stopAllDone', { number })
          : say('stopAllDoneFor', { number, names: listed(names) }),
      );
      // Everybody who shares the number has another answer now.
      await client.refetchQueries({ include: 'active' });
    } catch {
      setProblem(say('stopAllFailed'));
    }
  };
  return { stop, isStopping: loading, problem };
}
