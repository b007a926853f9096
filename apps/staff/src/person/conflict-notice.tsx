import { Button } from '@mantine/core';
import { Notice, useWords } from '@optline/ui';
import { personWords } from './person-words.js';
import classes from './person.module.css';
import type { PersonForm } from './use-person-form.js';

/** Both versions of what two people changed at the same time. */
export function ConflictNotice({ form: { conflicts, keepMine, takeTheirs } }: { readonly form: PersonForm }) {
  const say = useWords(personWords);
  return (
    <div role="status" className={classes.region}>
      {conflicts.length > 0 && (
        <Notice kind="wait">
          <p>
            <strong>{say('conflictTitle')}</strong>
          </p>
          <p>{say('conflictLead')}</p>
          <ul className={classes.conflicts}>
            {conflicts.map((conflict) => (
              <li key={conflict.field}>
                <div role="group" aria-label={say(conflict.field)}>
                  <strong>{say(conflict.field)}</strong>
                  <dl className={classes.versions}>
                    <dt>{say('theirs')}</dt>
                    <dd>{conflict.theirs || say('empty')}</dd>
                    <dt>{say('yours')}</dt>
                    <dd>{conflict.mine || say('empty')}</dd>
                  </dl>
                  <div className={classes.acts}>
                    <Button size="sm" variant="default" onClick={() => keepMine(conflict)}>
                      {say('keepMine')}
                    </Button>
                    <Button size="sm" variant="default" onClick={() => takeTheirs(conflict)}>
                      {say('takeTheirs')}
                    </Button>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
