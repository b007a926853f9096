import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import type { AskedPeople } from '../../asking/asked-people.js';
import { PrepareInvitationsDialog } from '../../asking/prepare-invitations-dialog.js';
import { familiesWords } from './families-words.js';
import type { Matching } from './list-state.js';
import { SendEmailsDialog } from './send-emails-dialog.js';
import type { Selection } from './use-selection.js';
import { WriteText } from './write-text.js';

interface SelectionActsProps {
  readonly selection: Selection;
  /** Everybody whom the search and the filters show; `null` where nobody of them may be written to. */
  readonly matching: Matching | null;
}

/** What can be done with those who are selected; with all that are listed where nobody is. */
export function SelectionActs({ selection, matching }: SelectionActsProps) {
  const say = useWords(familiesWords);
  const [isSending, setSending] = useState(false);
  const [invites, setInvites] = useState<AskedPeople | null>(null);
  const { selected } = selection;
  return (
    <>
      {selected.size > 0 && (
        <>
          <Button size="sm" onClick={() => setSending(true)}>
            {say('sendEmail')}
          </Button>
          <Button
            size="sm"
            variant="default"
            onClick={() => setInvites({ kind: 'selected', personIds: [...selected.keys()] })}
          >
            {say('invite')}
          </Button>
          <WriteText selected={selected} />
          <Button size="sm" variant="subtle" onClick={selection.clear}>
            {say('clearSelection')}
          </Button>
        </>
      )}
      {selected.size === 0 && matching !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => setInvites({ kind: 'listed', matching })}>
          {say('inviteListed')}
        </Button>
      )}
      {isSending && <SendEmailsDialog people={selected} onClose={() => setSending(false)} />}
      {invites !== null && <PrepareInvitationsDialog asked={invites} onClose={() => setInvites(null)} />}
    </>
  );
}
