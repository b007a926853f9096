import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../form/dialog-form.js';
import { tickWords } from './person-words.js';
import { LiftOfficeStopDocument } from './stop-number.generated.js';

interface LiftDialogProps {
  readonly number: string;
  readonly onClose: () => void;
  readonly onLifted: () => void;
}

/** Takes away a stop that the office itself made. Why goes on record. */
export function LiftDialog({ number, onClose, onLifted }: LiftDialogProps) {
  const say = useWords(tickWords);
  const [lift, { loading }] = useMutation(LiftOfficeStopDocument);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (): Promise<string | void> => {
    setMissing(reason.trim() === '');
    setProblem(null);
    if (reason.trim() === '') return 'reason';
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
    <DialogForm
      title={say('liftTitle', { number: formatNumber(number) })}
      action={say('lift')}
      isBusy={loading}
      isUnsaved={reason !== ''}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('liftLead')}</p>
      <Textarea
        name="reason"
        label={say('liftReason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isMissing && say('liftReasonMissing')}
      />
    </DialogForm>
  );
}
