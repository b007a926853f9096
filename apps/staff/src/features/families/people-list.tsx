import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { AnswerBadge, formatDate, useConsentNews, useWords, wayWords } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameOf, pathOf } from '../../person/person-record.js';
import { useRights } from '../../permissions/use-rights.js';
import { PeopleListDocument } from './families-page.generated.js';
import type { PersonRowFragment } from './families-page.generated.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import { Mark } from './family-list.js';
import { ListFrame } from './list-frame.js';
import { peopleVariables } from './list-state.js';
import type { ListState, Selected } from './list-state.js';
import { SendEmailsDialog } from './send-emails-dialog.js';

export function PeopleList({ state }: { readonly state: ListState }) {
  const { data, previousData, error, refetch } = useQuery(PeopleListDocument, {
    variables: peopleVariables(state),
  });
  const [selected, setSelected] = useState<Selected>(new Map());
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  const { mayTurnOut } = useRights();
  const shown = data ?? previousData;
  const people = shown?.people.edges.map(({ node }) => node) ?? [];
  const choose = (chosen: readonly PersonRowFragment[], isChosen: boolean): void => {
    const after = new Map(selected);
    for (const person of chosen)
      if (isChosen) after.set(person.id, nameOf(person));
      else after.delete(person.id);
    setSelected(after);
  };
  return (
    <ListFrame
      state={state}
      page={shown?.people}
      isOld={data === undefined}
      error={data === undefined ? error : undefined}
      onRetry={lookAgain}
    >
      {mayTurnOut && (
        <Selection
          people={people}
          selected={selected}
          onChoose={choose}
          onClear={() => setSelected(new Map())}
        />
      )}
      <ul className={classes.rows}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            timeZone={shown?.organization.timeZone}
            isSelected={selected.has(person.id)}
            onSelect={mayTurnOut ? (isChosen) => choose([person], isChosen) : null}
          />
        ))}
      </ul>
    </ListFrame>
  );
}

interface SelectionProps {
  readonly people: readonly PersonRowFragment[];
  readonly selected: Selected;
  readonly onChoose: (people: readonly PersonRowFragment[], isChosen: boolean) => void;
  readonly onClear: () => void;
}

function Selection({ people, selected, onChoose, onClear }: SelectionProps) {
  const say = useWords(familiesWords);
  const [isSending, setSending] = useState(false);
  const count = people.filter(({ id }) => selected.has(id)).length;
  return (
    <div className={classes.selection}>
      <Checkbox
        label={say('selectAll')}
        checked={count > 0 && count === people.length}
        indeterminate={count > 0 && count < people.length}
        onChange={(event) => onChoose(people, event.currentTarget.checked)}
      />
      {selected.size > 0 && (
        <>
          <span role="status">{say('selected', { count: selected.size })}</span>
          <Button size="sm" onClick={() => setSending(true)}>
            {say('sendEmail')}
          </Button>
          <Button size="sm" variant="subtle" onClick={onClear}>
            {say('clearSelection')}
          </Button>
        </>
      )}
      {isSending && <SendEmailsDialog people={selected} onClose={() => setSending(false)} />}
    </div>
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
        {archivedAt !== null && <span className={classes.mark}>{say('isArchived')}</span>}
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
        <Mark obstacle={obstacle} />
        {answer !== 'NEVER_ASKED' && since !== null && way !== null && (
          <span className={classes.dim}>
            {formatDate(since, { language: 'en', timeZone })}, {sayWay(way)}
          </span>
        )}
      </p>
    </li>
  );
}
