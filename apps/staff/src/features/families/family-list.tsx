import { useQuery } from '@apollo/client/react';
import { AnswerBadge, useConsentNews, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { nameOf, pathOf } from '../../person/person-record.js';
import { FamilyListDocument } from './families-page.generated.js';
import type { FamilyRowFragment } from './families-page.generated.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import { ListFrame } from './list-frame.js';
import { familyVariables } from './list-state.js';
import type { ListState } from './list-state.js';

export function FamilyList({ state }: { readonly state: ListState }) {
  const { data, previousData, error, refetch } = useQuery(FamilyListDocument, {
    variables: familyVariables(state),
  });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  const page = (data ?? previousData)?.families;
  return (
    <ListFrame
      state={state}
      page={page}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={lookAgain}
    >
      <ul className={classes.rows}>
        {page?.edges.map(({ node }) => (
          <FamilyRow key={node.id} family={node} />
        ))}
      </ul>
    </ListFrame>
  );
}

function FamilyRow({ family }: { readonly family: FamilyRowFragment }) {
  const say = useWords(familiesWords);
  const { id, name, archivedAt, people } = family;
  const present = archivedAt === null ? people.filter((person) => person.archivedAt === null) : people;
  return (
    <li className={classes.familyRow}>
      <p className={classes.familyName}>
        <Link to={`/families/${id}`}>{name}</Link>
        {archivedAt !== null && <span className={classes.mark}>{say('isArchived')}</span>}
      </p>
      <ul className={classes.members}>
        {present.length === 0 && <li className={classes.dim}>{say('nobodyIn')}</li>}
        {present.map((person) => (
          <li key={person.id}>
            <Link to={pathOf(person)}>{nameOf(person)}</Link>
            {person.cellPhone === null ? (
              <span className={classes.dim}>{say('noNumber')}</span>
            ) : (
              <AnswerBadge answer={person.textConsent.answer} />
            )}
            <Mark obstacle={person.textConsent.obstacle} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What else stands in the way, in a word. */
export function Mark({ obstacle }: { readonly obstacle: string | null }) {
  const say = useWords(familiesWords);
  if (obstacle === 'SUPPRESSED') return <span className={classes.mark}>{say('stopped')}</span>;
  return obstacle === 'HELD' ? <span className={classes.mark}>{say('held')}</span> : null;
}
