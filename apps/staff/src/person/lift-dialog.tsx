import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { tickWords } from './person-words.js';
import classes from './person.module.css';
import { LiftOfficeStopDocument } from './stop-number.generated.js';

interface LiftDialogProps {
  readonly number: string;
  readonly onClose: () => void;
  readonly onLifted: () => void;
}

/** Takes away a stop that the office itself made. Why goes on record. */
export function LiftDialog({ number, onClose, onLifted }: LiftDialogProps) {
  const say = useWords(tickWords);
  const sayCommon = useWords(commonWords);
  const [lift, { loading }] = useMutation(LiftOfficeStopDocument);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || loading) return;
    try {
      const result = (await lift({ variables: { number, reason } })).data?.liftOfficeStop;
      if (result?.__typename === 'TextOptInRefused') return setProblem(result.message);
      onLifted();
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Dialog title={say('liftTitle', { number: formatNumber(number) })} onClose={onClose}>
      <form className={classes.dialogForm} noValidate onSubmit={(event) => void submit(event)}>
        <p>{say('liftLead')}</p>
        {problem !== null && <ProblemAlert problem={problem} />}
        <Textarea
          label={say('liftReason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isMissing && say('liftReasonMissing')}
        />
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
          <Button type="submit" aria-disabled={loading}>
            {say('lift')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
