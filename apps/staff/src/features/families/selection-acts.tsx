import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import type { AskedPeople } from '../../asking/asked-people.js';
import { PrepareBulkDialog } from '../../asking/prepare-bulk-dialog.js';
import { PrepareInvitationsDialog } from '../../asking/prepare-invitations-dialog.js';
import { useRights } from '../../permissions/use-rights.js';
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

type Asking = 'email' | 'invitations' | 'bulk';

/** What can be done with those who are selected; with all that are listed where nobody is. */
export function SelectionActs({ selection, matching }: SelectionActsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { selected } = selection;
  const asked: AskedPeople | null =
    selected.size > 0
      ? { kind: 'selected', personIds: [...selected.keys()] }
      : matching && { kind: 'listed', matching };
  const onClose = (): void => setAsking(null);
  return (
    <>
      {selected.size > 0 ? (
        <OfSelected selection={selection} onAsk={setAsking} />
      ) : (
        asked !== null && <OfListed onAsk={setAsking} />
      )}
      {asking === 'email' && <SendEmailsDialog people={selected} onClose={onClose} />}
      {asking === 'invitations' && asked !== null && (
        <PrepareInvitationsDialog asked={asked} onClose={onClose} />
      )}
      {asking === 'bulk' && asked !== null && <PrepareBulkDialog asked={asked} onClose={onClose} />}
    </>
  );
}

interface ActsProps {
  readonly onAsk: (asking: Asking) => void;
}

function OfSelected({ selection, onAsk }: ActsProps & Pick<SelectionActsProps, 'selection'>) {
  const say = useWords(familiesWords);
  const { mayTurnIn } = useRights();
  return (
    <>
      <Button size="sm" onClick={() => onAsk('email')}>
        {say('sendEmail')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onAsk('invitations')}>
        {say('invite')}
      </Button>
      {mayTurnIn && (
        <Button size="sm" variant="default" onClick={() => onAsk('bulk')}>
          {say('bulkOptIn')}
        </Button>
      )}
      <WriteText selected={selection.selected} />
      <Button size="sm" variant="subtle" onClick={selection.clear}>
        {say('clearSelection')}
      </Button>
    </>
  );
}

function OfListed({ onAsk }: ActsProps) {
  const say = useWords(familiesWords);
  const { mayTurnIn } = useRights();
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => onAsk('invitations')}>
        {say('inviteListed')}
      </Button>
      {mayTurnIn && (
        <Button size="compact-sm" variant="subtle" onClick={() => onAsk('bulk')}>
          {say('bulkListed')}
        </Button>
      )}
    </>
  );
}
