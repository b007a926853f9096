import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { BroadcastState } from '@optline/ui';
import { useState } from 'react';
import { AskDialog } from '../../form/ask-dialog.js';
import type { OutcomeState } from '../../form/outcome.js';
import {
  CancelBroadcastDocument,
  PauseBroadcastDocument,
  ResumeBroadcastDocument,
} from './broadcast-page.generated.js';
import type { SteeredFragment } from './broadcast-page.generated.js';
import classes from './broadcasts.module.css';
import { broadcastWords } from './broadcasts-words.js';

interface SteeringProps {
  readonly id: string;
  readonly state: BroadcastState;
  readonly outcome: OutcomeState;
}

const cancellable: readonly BroadcastState[] = ['WAITING', 'PREPARING', 'SENDING', 'PAUSED'];

/** Pause, resume, and cancel what is left. */
export function Steering({ id, state, outcome }: SteeringProps) {
  const say = useWords(broadcastWords);
  const [asks, setAsks] = useState(false);
  const { isSteering, pause, resume, cancel } = useSteering(id, outcome);
  return (
    <div className={classes.acts}>
      {state === 'SENDING' && (
        <Button size="sm" variant="default" aria-disabled={isSteering} onClick={() => void pause()}>
          {say('pause')}
        </Button>
      )}
      {state === 'PAUSED' && (
        <Button size="sm" aria-disabled={isSteering} onClick={() => void resume()}>
          {say('resume')}
        </Button>
      )}
      {cancellable.includes(state) && (
        <Button size="sm" variant="default" aria-disabled={isSteering} onClick={() => setAsks(true)}>
          {say('cancel')}
        </Button>
      )}
      {asks && (
        <AskDialog
          title={say('cancelTitle')}
          lead={say('cancelLead')}
          action={say('cancel')}
          onYes={cancel}
          onDone={() => undefined}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

function useSteering(id: string, outcome: OutcomeState) {
  const say = useWords(broadcastWords);
  const [mutatePause, pausing] = useMutation(PauseBroadcastDocument);
  const [mutateResume, resuming] = useMutation(ResumeBroadcastDocument);
  const [mutateCancel] = useMutation(CancelBroadcastDocument);
  const isSteering = pausing.loading || resuming.loading;
  const variables = { id };
  const tell = (result: SteeredFragment | undefined, said: string): void => {
    if (result?.__typename === 'BroadcastSteered') outcome.say(said);
    else outcome.fail(result?.message ?? null);
  };
  const run = async (steer: () => Promise<void>): Promise<void> => {
    if (!isSteering) await steer().catch(outcome.fail);
  };
  return {
    isSteering,
    pause: () =>
      run(async () => tell((await mutatePause({ variables })).data?.pauseBroadcast, say('paused'))),
    resume: () =>
      run(async () => tell((await mutateResume({ variables })).data?.resumeBroadcast, say('resumed'))),
    /** Rejects where the server was not reached. */
    cancel: async (): Promise<void> =>
      tell((await mutateCancel({ variables })).data?.cancelBroadcast, say('cancelled')),
  };
}
