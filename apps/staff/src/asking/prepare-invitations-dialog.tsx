import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { formatCount, useWords } from '@optline/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DialogForm } from '../form/dialog-form.js';
import { audienceOf, selectedAtMost } from './asked-people.js';
import type { AskedPeople } from './asked-people.js';
import { askingWords } from './asking-words.js';
import { PrepareInvitationsDocument } from './prepare-invitations.generated.js';

const latelyDays = [7, 14, 30, 90] as const;
const usualDays = 30;

interface PrepareInvitationsDialogProps {
  readonly asked: AskedPeople;
  readonly onClose: () => void;
}

/** Says for whom invitations are to be prepared, and leads to the page that shows what would come of it. */
export function PrepareInvitationsDialog({ asked, onClose }: PrepareInvitationsDialogProps) {
  const say = useWords(askingWords);
  const navigate = useNavigate();
  const [mutate] = useMutation(PrepareInvitationsDocument);
  const [days, setDays] = useState(String(usualDays));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isTooMany = asked.kind === 'selected' && asked.personIds.length > selectedAtMost;
  const prepare = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const input = { audience: audienceOf(asked), notInvitedForDays: Number(days) };
      const { data } = await mutate({ variables: { input } });
      if (data != null) void navigate(`/invitations/${data.prepareInvitations.id}`);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <DialogForm
      title={say('inviteTitle')}
      action={isTooMany ? undefined : say('prepare')}
      isBusy={isBusy}
      problem={problem}
      onSubmit={prepare}
      onClose={onClose}
    >
      <Whom asked={asked} isTooMany={isTooMany} />
      {!isTooMany && (
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

function Whom({ asked, isTooMany }: { readonly asked: AskedPeople; readonly isTooMany: boolean }) {
  const say = useWords(askingWords);
  if (isTooMany) return <p>{say('tooMany', { most: formatCount(selectedAtMost, 'en') })}</p>;
  return (
    <p>
      <WhomExactly asked={asked} /> {say('inviteLead')}
    </p>
  );
}

function WhomExactly({ asked }: { readonly asked: AskedPeople }) {
  const say = useWords(askingWords);
  switch (asked.kind) {
    case 'never-asked':
      return say('inviteNeverAsked');
    case 'listed':
      return say('inviteListed');
    case 'selected': {
      const count = asked.personIds.length;
      return say('inviteSelected', { count, shown: formatCount(count, 'en') });
    }
  }
}
