import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { DialogForm } from '../form/dialog-form.js';
import { audienceOf } from './asked-people.js';
import type { AskedPeople } from './asked-people.js';
import { askingWords } from './asking-words.js';
import { PrepareBulkOptInDocument } from './prepare-bulk.generated.js';
import { usePreparing } from './use-preparing.js';
import { isTooMany, Whom } from './whom.js';

interface PrepareBulkDialogProps {
  readonly asked: AskedPeople;
  readonly onClose: () => void;
}

/** Says for whom a bulk opt-in is to be prepared. */
export function PrepareBulkDialog({ asked, onClose }: PrepareBulkDialogProps) {
  const say = useWords(askingWords);
  const [mutate] = useMutation(PrepareBulkOptInDocument);
  const preparing = usePreparing(async () => {
    const { data } = await mutate({ variables: { input: { audience: audienceOf(asked) } } });
    return data == null ? undefined : `/bulk-opt-in/${data.prepareBulkOptIn.id}`;
  });
  const isPossible = !isTooMany(asked);
  return (
    <DialogForm
      title={say('bulkTitle')}
      action={isPossible ? say('prepare') : undefined}
      onClose={onClose}
      {...preparing}
    >
      <p>
        <Whom asked={asked} /> {isPossible && say('bulkLead')}
      </p>
    </DialogForm>
  );
}
