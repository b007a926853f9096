import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { AskDialog } from '../../form/ask-dialog.js';
import type { OutcomeState } from '../../form/outcome.js';
import { useRights } from '../../permissions/use-rights.js';
import { WithdrawTextDocument } from './text-page.generated.js';
import type { TextLifeDetailFragment } from './text-page.generated.js';
import { textWords } from './text-words.js';
import classes from './text.module.css';

interface TakeBackProps {
  readonly text: TextLifeDetailFragment;
  readonly outcome: OutcomeState;
}

/** For a text to one person, or a reply, that waits still. One to many is cancelled as a whole. */
export function TakeBack({ text: { id, kind, state, broadcastId }, outcome }: TakeBackProps) {
  const say = useWords(textWords);
  const { maySend } = useRights();
  const [asks, setAsks] = useState(false);
  const [withdraw] = useMutation(WithdrawTextDocument, { variables: { id } });
  if (!maySend || kind !== 'message' || broadcastId !== null) return null;
  const takeBack = async (): Promise<void> => {
    const after = (await withdraw()).data?.withdrawText.state;
    if (after === 'withdrawn') outcome.say(say('takenBack'));
    else outcome.fail(say('tooLate'));
  };
  return (
    <>
      {state === 'queued' && (
        <Button className={classes.takeBack} size="sm" variant="default" onClick={() => setAsks(true)}>
          {say('takeBack')}
        </Button>
      )}
      {asks && (
        <AskDialog
          title={say('takeBackTitle')}
          lead={say('takeBackLead')}
          action={say('takeBack')}
          onYes={takeBack}
          onDone={() => undefined}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
