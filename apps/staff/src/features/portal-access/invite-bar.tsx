import { Button } from '@mantine/core';
import { Notice, ProblemAlert, useWords } from '@optline/ui';
import { useEffect, useRef } from 'react';
import form from '../../form/form.module.css';
import classes from './portal-access.module.css';
import { portalAccessWords } from './portal-access-words.js';
import type { Invited, Inviting } from './use-inviting.js';

/** Invites all who are selected, on whatever page; says of each who could not be invited why. */
export function InviteBar({ inviting }: { readonly inviting: Inviting }) {
  const say = useWords(portalAccessWords);
  const { selected, invite, isInviting, problem, outcome } = inviting;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be far below.
    if (outcome !== null) place.current?.focus();
  }, [outcome]);
  return (
    <>
      <div className={classes.act}>
        <Button loading={isInviting} onClick={() => void invite(selected)}>
          {say('invite', { count: selected.size })}
        </Button>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div ref={place} role="status" tabIndex={-1} className={form.outcome}>
        {outcome !== null && <Outcomes outcome={outcome} />}
      </div>
    </>
  );
}

function Outcomes({ outcome: { count, problems } }: { readonly outcome: Invited }) {
  const say = useWords(portalAccessWords);
  return (
    <Notice kind={problems.length === 0 ? 'good' : 'wait'}>
      <p>{say('invited', { count })}</p>
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map(({ id, name, problem }) => (
            <li key={id}>{say('notInvited', { name, problem })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
