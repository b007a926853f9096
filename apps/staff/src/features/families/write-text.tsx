import { Button } from '@mantine/core';
import { useWords } from '@optline/ui';
import { Link } from 'react-router';
import { useRights } from '../../permissions/use-rights.js';
import { addressOfWriting, peopleAtMost } from '../../texts/writing-address.js';
import { familiesWords } from './families-words.js';
import type { Selected } from './list-state.js';

/** Leads to a text to those who are selected, as many as an address can hold. */
export function WriteText({ selected }: { readonly selected: Selected }) {
  const say = useWords(familiesWords);
  if (!useRights().maySend) return null;
  if (selected.size > peopleAtMost) return <span>{say('tooMany', { most: String(peopleAtMost) })}</span>;
  return (
    <Button
      component={Link}
      to={addressOfWriting({ to: 'people', personIds: [...selected.keys()] })}
      size="sm"
      variant="default"
    >
      {say('writeText')}
    </Button>
  );
}
