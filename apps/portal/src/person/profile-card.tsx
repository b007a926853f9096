import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { Card, PencilIcon, useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { keptDraft } from './drafts.js';
import type { PersonDetailsFragment, ViewerFragment } from './person.generated.js';
import classes from './person.module.css';
import { personWords } from './person-words.js';
import { ProfileForm } from './profile-form.js';
import { relationTo } from './relation.js';

interface ProfileCardProps {
  readonly title: string;
  readonly person: PersonDetailsFragment;
  readonly viewer: ViewerFragment;
}

/** Name, address and number: to read, and behind the pencil to change where that is theirs to do. */
export function ProfileCard({ title, person, viewer }: ProfileCardProps) {
  const say = useWords(personWords);
  const relation = relationTo(viewer, person);
  const [isEditing, setEditing] = useState(() => relation !== 'adult' && keptDraft(person.id) !== null);
  const [saved, setSaved] = useState('');
  const pencil = useFocusAfter(isEditing);
  const name = person.firstName;
  const done = (message: string): void => {
    setSaved(message);
    setEditing(false);
  };
  const edit = (
    <Button
      ref={pencil}
      variant="subtle"
      className={classes.pencil}
      leftSection={<PencilIcon />}
      aria-label={say('editWhom', { name: `${name} ${person.lastName}` })}
      onClick={() => {
        setSaved('');
        setEditing(true);
      }}
    >
      {say('edit')}
    </Button>
  );
  return (
    <Card title={title} action={relation !== 'adult' && !isEditing ? edit : undefined}>
      {isEditing ? (
        <ProfileForm person={person} isOwn={relation === 'self'} onDone={done} />
      ) : (
        <Facts person={person} isHidden={relation === 'adult'} />
      )}
      <p role="status" className={classes.result}>
        {saved}
      </p>
    </Card>
  );
}

/** When the form goes, the focus goes back to the pencil that opened it. */
function useFocusAfter(isEditing: boolean) {
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return pencil;
}

interface FactsProps {
  readonly person: PersonDetailsFragment;
  readonly isHidden: boolean;
}

function Facts({ person, isHidden }: FactsProps) {
  const say = useWords(personWords);
  const { firstName, lastName, email, cellPhone, maskedCellPhone } = person;
  const number = cellPhone === null ? maskedCellPhone : formatNumber(cellPhone);
  return (
    <dl className={classes.facts}>
      <dt>{say('name')}</dt>
      <dd>
        {firstName} {lastName}
      </dd>
      <dt>{say('email')}</dt>
      <dd>{isHidden ? say('hidden', { name: firstName }) : (email ?? say('none'))}</dd>
      <dt>{say('cellPhone')}</dt>
      <dd>{number === null ? say('noNumber') : <bdi>{number}</bdi>}</dd>
    </dl>
  );
}
