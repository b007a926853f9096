import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import asking from '../../asking/asking.module.css';
import { PrepareInvitationsDialog } from '../../asking/prepare-invitations-dialog.js';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { importWords } from './import-words.js';

/** What comes next, once families are brought in. */
export function AfterImport() {
  const say = useWords(importWords);
  const { mayTurnOut } = useRights();
  const [isPreparing, setPreparing] = useState(false);
  return (
    <div className={asking.steps}>
      {mayTurnOut && <p className={form.lead}>{say('nextLead')}</p>}
      <div className={form.buttons}>
        {mayTurnOut && <Button onClick={() => setPreparing(true)}>{say('invite')}</Button>}
        <Button component={Link} to="/families" variant="default">
          {say('toFamilies')}
        </Button>
      </div>
      {isPreparing && (
        <PrepareInvitationsDialog asked={{ kind: 'never-asked' }} onClose={() => setPreparing(false)} />
      )}
    </div>
  );
}
