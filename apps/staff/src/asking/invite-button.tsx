import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { useRights } from '../permissions/use-rights.js';
import type { AskedPeople } from './asked-people.js';
import { askingWords } from './asking-words.js';
import { PrepareInvitationsDialog } from './prepare-invitations-dialog.js';

/** Leads to invitations for those of the people who were never asked; nothing to who may not ask. */
export function InviteButton({ asked }: { readonly asked: AskedPeople }) {
  const say = useWords(askingWords);
  const { mayTurnOut } = useRights();
  const [isOpen, setOpen] = useState(false);
  if (!mayTurnOut) return null;
  // For everybody it is what the page is for; of a class, a family or a person one act among others.
  const isForAll = asked.kind === 'never-asked';
  return (
    <>
      <Button {...(!isForAll && { size: 'sm', variant: 'default' })} onClick={() => setOpen(true)}>
        {say(isForAll ? 'inviteAll' : 'invite')}
      </Button>
      {isOpen && <PrepareInvitationsDialog asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}
