import { useQuery } from '@apollo/client/react';
import { AnswerBadge, useConsentNews, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import { FamilyListDocument } from './families-page.generated.js';
import type { FamilyRowFragment } from './families-page.generated.js';
import { ListFrame } from '../../list/list-frame.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import { HowFamiliesCome } from './how-families-come.js';
import { familyVariables } from './list-state.js';
import type { ListState } from './list-state.js';
import { useCount } from './use-count.js';

export function FamilyList({ state }: { readonly state: ListState }) {
  const { data, previousData, error, refetch } = useQuery(FamilyListDocument, {
    variables: familyVariables(state),
  });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  const page = (data ?? previousData)?.families;
  const say = useWords(familiesWords);
  const countOf = useCount('families');
  return (
    <ListFrame
      place={state}
      page={page}
      count={page === undefined ? '' : countOf(page.total)}
      none={say('noFamilies')}
      noneWhy={<HowFamiliesCome />}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={lookAgain}
    >
      <ul className={list.rows}>
        {page?.edges.map(({ node }) => (
          <FamilyRow key={node.id} family={node} />
        ))}
      </ul>
    </ListFrame>
  );
}

function FamilyRow({ family }: { readonly family: FamilyRowFragment }) {
  const say = useWords(familiesWords);
  const sayFrame = useWords(listWords);
  const { id, name, archivedAt, people } = family;
  const present = archivedAt === null ? people.filter((person) => person.archivedAt === null) : people;
  return (
    <li className={classes.familyRow}>
      <p className={classes.familyName}>
        <Link to={`/families/${id}`}>{name}</Link>
        {archivedAt !== null && <span className={list.mark}>{sayFrame('isArchived')}</span>}
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
            <ObstacleMark obstacle={person.textConsent.obstacle} />
          </li>
        ))}
      </ul>
    </li>
  );
}
