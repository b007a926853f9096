import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import {
  AnswerBadge,
  Card,
  EmptyState,
  formatDate,
  formatDay,
  ProblemAlert,
  useWords,
  wayWords,
} from '@optline/ui';
import type { PersonKind } from '@optline/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { RestorePersonDocument } from '../../person/person-acts.generated.js';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import { AddPersonDialog } from './add-person-dialog.js';
import { familiesWords, familyWords } from './families-words.js';
import { listWords } from '../../list/list-words.js';
import list from '../../list/list.module.css';
import classes from './families-page.module.css';
import { FamilyPageDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

interface FamilyPeopleProps {
  readonly family: FamilyDetailFragment;
  readonly kind: PersonKind;
  readonly timeZone: string;
  readonly onSaid: (text: string) => void;
}

/** The contacts or the students of a family; archived ones come last. */
export function FamilyPeople({ family, kind, timeZone, onSaid }: FamilyPeopleProps) {
  const say = useWords(familyWords);
  const [isAdding, setAdding] = useState(false);
  const people = family.people.filter((person) => person.kind === kind);
  const sorted = [
    ...people.filter(({ archivedAt }) => archivedAt === null),
    ...people.filter(({ archivedAt }) => archivedAt !== null),
  ];
  const isContacts = kind === 'CONTACT';
  return (
    <Card title={say(isContacts ? 'contacts' : 'students')}>
      {sorted.length === 0 && <EmptyState title={say(isContacts ? 'noContacts' : 'noStudents')} />}
      {sorted.length > 0 && (
        <ul className={list.rows}>
          {sorted.map((person) => (
            <Member key={person.id} person={person} familyId={family.id} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {family.archivedAt === null && (
        <Button className={classes.add} size="sm" variant="default" onClick={() => setAdding(true)}>
          {say(isContacts ? 'addContact' : 'addStudent')}
        </Button>
      )}
      {isAdding && (
        <AddPersonDialog
          familyId={family.id}
          kind={kind}
          timeZone={timeZone}
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            onSaid(say('added', { name }));
          }}
        />
      )}
    </Card>
  );
}

interface MemberProps {
  readonly person: FamilyDetailFragment['people'][number];
  readonly familyId: string;
  readonly timeZone: string;
}

function Member({ person, familyId, timeZone }: MemberProps) {
  const say = useWords(familyWords);
  const sayList = useWords(familiesWords);
  const sayFrame = useWords(listWords);
  const sayWay = useWords(wayWords);
  const { textConsent, cellPhone, email, archivedAt } = person;
  const { answer, since, way, obstacle } = textConsent;
  const birthDate = person.__typename === 'Student' ? person.birthDate : null;
  return (
    <li className={classes.personRow}>
      <p>
        <Link to={pathOf(person)}>{nameOf(person)}</Link>
        {archivedAt !== null && <span className={list.mark}>{sayFrame('isArchived')}</span>}
        {birthDate !== null && (
          <span className={classes.dim}>
            {say('born', { day: formatDay(birthDate, { language: 'en' }) })}
          </span>
        )}
      </p>
      <p>
        <span>{cellPhone === null ? sayList('noNumber') : formatNumber(cellPhone)}</span>
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
        {archivedAt !== null && <Restore id={person.id} name={nameOf(person)} familyId={familyId} />}
      </p>
    </li>
  );
}

interface RestoreProps {
  readonly id: string;
  readonly name: string;
  readonly familyId: string;
}

function Restore({ id, name, familyId }: RestoreProps) {
  const say = useWords(familyWords);
  // It may restore the family, too: the page asks again.
  const [restore, { loading, error }] = useMutation(RestorePersonDocument, {
    refetchQueries: [{ query: FamilyPageDocument, variables: { id: familyId } }],
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('restore', { name })}
        aria-disabled={loading}
        onClick={() => void restore({ variables: { id } }).catch(() => undefined)}
      >
        {say('restoreShort')}
      </Button>
      {error !== undefined && <ProblemAlert problem={error} />}
    </>
  );
}
