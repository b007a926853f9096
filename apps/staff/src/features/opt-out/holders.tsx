import { useQuery } from '@apollo/client/react';
import { AnswerBadge, ProblemAlert, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { nameOf, pathOf } from '../../person/person-record.js';
import classes from '../../person/person.module.css';
import { HoldersOfNumberDocument } from './opt-out.generated.js';
import type { HoldersOfNumberQuery } from './opt-out.generated.js';
import { optOutWords } from './opt-out-words.js';

type Holder = HoldersOfNumberQuery['people']['edges'][number]['node'];

/** Whom a stop of the number concerns, before it is done. */
export function Holders({ number }: { readonly number: string | null }) {
  const say = useWords(optOutWords);
  return (
    <section aria-labelledby="touches">
      <p id="touches">
        <strong>{say('touches')}</strong>
      </p>
      <div role="status" style={{ minHeight: '3.5rem' }}>
        {number === null ? (
          <p className={classes.hint}>{say('typeFirst')}</p>
        ) : (
          <Found key={number} number={number} />
        )}
      </div>
    </section>
  );
}

function Found({ number }: { readonly number: string }) {
  const say = useWords(optOutWords);
  const { data, error, refetch } = useQuery(HoldersOfNumberDocument, {
    variables: { search: number.replace('+', '') },
    fetchPolicy: 'network-only',
  });
  if (data === undefined && error !== undefined)
    return <ProblemAlert problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (data === undefined) return <p className={classes.hint}>{say('looking')}</p>;
  const holders = data.people.edges.map(({ node }) => node).filter(({ cellPhone }) => cellPhone === number);
  if (holders.length === 0) return <p className={classes.hint}>{say('nobody')}</p>;
  return (
    <>
      <ul className={classes.touched}>
        {holders.map((holder) => (
          <HolderLine key={holder.id} holder={holder} />
        ))}
      </ul>
      {holders.some(({ textConsent }) => textConsent.obstacle === 'SUPPRESSED') && (
        <p className={classes.hint}>{say('stoppedAlready')}</p>
      )}
    </>
  );
}

function HolderLine({ holder }: { readonly holder: Holder }) {
  const say = useWords(optOutWords);
  return (
    <li>
      <Link to={pathOf(holder)}>{nameOf(holder)}</Link>
      <AnswerBadge answer={holder.textConsent.answer} />
      <span className={classes.hint}>
        {holder.family.name}
        {holder.archivedAt !== null && `, ${say('archived')}`}
      </span>
    </li>
  );
}
