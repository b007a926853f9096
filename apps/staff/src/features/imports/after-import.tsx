import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { Link } from 'react-router';
import asking from '../../asking/asking.module.css';
import { InviteButton } from '../../asking/invite-button.js';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { importWords } from './import-words.js';

/** What comes next, once families are brought in. */
export function AfterImport() {
  const say = useWords(importWords);
  const { mayTurnOut } = useRights();
  return (
    <div className={asking.steps}>
      {mayTurnOut && <p className={form.lead}>{say('nextLead')}</p>}
      <div className={form.buttons}>
        <InviteButton asked={{ kind: 'never-asked' }} />
        <Button component={Link} to="/families" variant="default">
          {say('toFamilies')}
        </Button>
      </div>
    </div>
  );
}
