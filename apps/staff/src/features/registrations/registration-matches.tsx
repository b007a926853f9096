import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import { nameOf } from '../../person/person-record.js';
import { useRights } from '../../permissions/use-rights.js';
import type { RegistrationDetailFragment } from './registrations-page.generated.js';
import classes from './registrations.module.css';
import { likenessWords, registrationsWords } from './registrations-words.js';
import type { Settling } from './use-settling.js';

type Match = RegistrationDetailFragment['matches'][number];

interface RegistrationMatchesProps {
  readonly registration: RegistrationDetailFragment;
  readonly settling: Settling;
}

/** The families that a registration may belong to, each with what they have in common. */
export function RegistrationMatches({ registration: { matches }, settling }: RegistrationMatchesProps) {
  const say = useWords(registrationsWords);
  const { mayTurnIn } = useRights();
  if (matches.length === 0) return <p className={form.hint}>{say('nobodyAlike')}</p>;
  return (
    <div>
      <h3 className={classes.alike}>{say('alike')}</h3>
      <ul className={form.list}>
        {matches.map((match) => (
          <MatchRow key={match.family.id} match={match} settling={settling} mayMerge={mayTurnIn} />
        ))}
      </ul>
      {mayTurnIn && <p className={classes.other}>{say('otherFamily')}</p>}
    </div>
  );
}

interface MatchRowProps {
  readonly match: Match;
  readonly settling: Settling;
  readonly mayMerge: boolean;
}

function MatchRow({ match: { family, likenesses }, settling, mayMerge }: MatchRowProps) {
  const say = useWords(registrationsWords);
  const sayLikeness = useWords(likenessWords);
  const [isAsking, setAsking] = useState(false);
  const { id, name, people } = family;
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p>
          <Link to={`/families/${id}`}>{name}</Link>
          {likenesses.map((likeness) => (
            <span key={likeness} className={form.tag}>
              {sayLikeness(likeness)}
            </span>
          ))}
        </p>
        <p className={form.hint}>{people.map(nameOf).join(', ')}</p>
      </div>
      <Button
        size="sm"
        variant="default"
        disabled={!mayMerge}
        aria-label={say('mergeInto', { name })}
        onClick={() => setAsking(true)}
      >
        {say('merge')}
      </Button>
      {isAsking && (
        <AskDialog
          title={say('mergeTitle', { name })}
          lead={say('mergeLead')}
          action={say('merge')}
          onYes={() => settling.mergeInto({ id, name })}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
