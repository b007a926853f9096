import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { AnswerBadge, formatDate, useConsentNews, useWords, wayWords } from '@optline/ui';
import { Link } from 'react-router';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import { useRights } from '../../permissions/use-rights.js';
import { PeopleListDocument } from './families-page.generated.js';
import type { PersonRowFragment } from './families-page.generated.js';
import { ListFrame } from '../../list/list-frame.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import { HowFamiliesCome } from './how-families-come.js';
import { matchingOf, peopleVariables } from './list-state.js';
import type { ListState } from './list-state.js';
import { useCount } from './use-count.js';
import { SelectionBar } from './selection-bar.js';
import { useSelection } from './use-selection.js';

export function PeopleList({ state }: { readonly state: ListState }) {
  const { data, previousData, error, refetch } = useQuery(PeopleListDocument, {
    variables: peopleVariables(state),
  });
  const selection = useSelection(state);
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  const { mayTurnOut } = useRights();
  const shown = data ?? previousData;
  const say = useWords(familiesWords);
  const countOf = useCount('people');
  const people = shown?.people.edges.map(({ node }) => node) ?? [];
  return (
    <ListFrame
      place={state}
      page={shown?.people}
      count={shown === undefined ? '' : countOf(shown.people.total)}
      none={say('noFamilies')}
      noneWhy={<HowFamiliesCome />}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={lookAgain}
    >
      {mayTurnOut && shown !== undefined && (
        <SelectionBar
          people={people}
          total={shown.people.total}
          selection={selection}
          matching={matchingOf(state)}
        />
      )}
      <ul className={list.rows}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            timeZone={shown?.organization.timeZone}
            isSelected={selection.selected.has(person.id)}
            onSelect={mayTurnOut ? (isChosen) => selection.choose([person], isChosen) : null}
          />
        ))}
      </ul>
    </ListFrame>
  );
}

interface PersonRowProps {
  readonly person: PersonRowFragment;
  readonly timeZone: string | undefined;
  readonly isSelected: boolean;
  readonly onSelect: ((isChosen: boolean) => void) | null;
}

function PersonRow({ person, timeZone, isSelected, onSelect }: PersonRowProps) {
  const say = useWords(familiesWords);
  const sayFrame = useWords(listWords);
  const sayWay = useWords(wayWords);
  const { textConsent, family, cellPhone, email, archivedAt } = person;
  const { answer, since, way, obstacle } = textConsent;
  const name = nameOf(person);
  return (
    <li className={classes.personRow} data-selectable={onSelect !== null || undefined}>
      {onSelect !== null && (
        <Checkbox
          aria-label={say('select', { name })}
          checked={isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <p>
        <Link to={pathOf(person)}>{name}</Link>
        {archivedAt !== null && <span className={list.mark}>{sayFrame('isArchived')}</span>}
        <span className={classes.dim}>
          <Link to={`/families/${family.id}`}>{family.name}</Link>
        </span>
      </p>
      <p>
        <span>{cellPhone === null ? say('noNumber') : formatNumber(cellPhone)}</span>
        {email !== null && <span className={classes.dim}>{email}</span>}
      </p>
      <p className={classes.answer}>
        <AnswerBadge answer={answer} />
        <ObstacleMark obstacle={obstacle} />
        {answer !== 'NEVER_ASKED' && since !== null && way !== null && (
          <span className={classes.dim}>
            {formatDate(since, { language: 'en', timeZone })}, {sayWay(way)}
          </span>
        )}
      </p>
    </li>
  );
}
