import { Button } from '@mantine/core';
import { Notice, ProblemAlert, useWords } from '@optline/ui';
import classes from './portal-access.module.css';
import { portalAccessWords } from './portal-access-words.js';
import type { Invited, Inviting } from './use-inviting.js';

/** Invites all who are selected, on whatever page; says of each who could not be invited why. */
export function InviteBar({ inviting }: { readonly inviting: Inviting }) {
  const say = useWords(portalAccessWords);
  const { selected, invite, isInviting, problem, outcome } = inviting;
  return (
    <>
      <div className={classes.act}>
        <Button loading={isInviting} onClick={() => void invite()}>
          {say('invite', { count: selected.size })}
        </Button>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div role="status">{outcome !== null && <Outcomes outcome={outcome} />}</div>
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
          {problems.map(({ name, problem }) => (
            <li key={name}>{say('notInvited', { name, problem })}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
