import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../form/dialog-form.js';
import { audienceOf } from './asked-people.js';
import type { AskedPeople } from './asked-people.js';
import { askingWords } from './asking-words.js';
import { PrepareInvitationsDocument } from './prepare-invitations.generated.js';
import { usePreparing } from './use-preparing.js';
import { isTooMany, Whom } from './whom.js';

const latelyDays = [7, 14, 30, 90] as const;
const usualDays = 30;

interface PrepareInvitationsDialogProps {
  readonly asked: AskedPeople;
  readonly onClose: () => void;
}

/** Says for whom invitations are to be prepared. */
export function PrepareInvitationsDialog({ asked, onClose }: PrepareInvitationsDialogProps) {
  const say = useWords(askingWords);
  const [mutate] = useMutation(PrepareInvitationsDocument);
  const [days, setDays] = useState(String(usualDays));
  const preparing = usePreparing(async () => {
    const input = { audience: audienceOf(asked), notInvitedForDays: Number(days) };
    const { data } = await mutate({ variables: { input } });
    return data == null ? undefined : `/invitations/${data.prepareInvitations.id}`;
  });
  const isPossible = !isTooMany(asked);
  return (
    <DialogForm
      title={say('inviteTitle')}
      action={isPossible ? say('prepare') : undefined}
      onClose={onClose}
      {...preparing}
    >
      <p>
        <Whom asked={asked} /> {isPossible && say('inviteLead')}
      </p>
      {isPossible && (
        <NativeSelect
          label={say('lately')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={[
            ...latelyDays.map((value) => ({
              value: String(value),
              label: say('latelyDays', { days: String(value) }),
            })),
            { value: '0', label: say('latelyToo') },
          ]}
        />
      )}
    </DialogForm>
  );
}
