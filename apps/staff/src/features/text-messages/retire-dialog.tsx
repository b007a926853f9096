import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { RetireTextingNumberDocument } from './numbers.generated.js';
import type { NumberDetailFragment } from './numbers.generated.js';
import { numbersWords } from './text-messages-words.js';

interface RetireDialogProps {
  readonly textingNumber: NumberDetailFragment;
  readonly onClose: () => void;
  readonly onRetired: () => void;
}

export function RetireDialog({ textingNumber: { id, number }, onClose, onRetired }: RetireDialogProps) {
  const say = useWords(numbersWords);
  const sayCommon = useWords(commonWords);
  const [mutate, { loading, error }] = useMutation(RetireTextingNumberDocument);
  const retire = async (): Promise<void> => {
    try {
      await mutate({ variables: { id } });
      onRetired();
    } catch {
      // Shown in the dialog, as the mutation's error.
    }
  };
  return (
    <Dialog title={say('retireTitle', { number: formatNumber(number) })} onClose={onClose}>
      <div className={form.form}>
        <p className={form.lead}>{say('retireText')}</p>
        {error !== undefined && <ProblemAlert problem={error} />}
        <div className={form.buttons}>
          <Button loading={loading} onClick={() => void retire()}>
            {say('retire')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
