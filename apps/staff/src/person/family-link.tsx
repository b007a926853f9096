import { useWords } from '@optline/ui';
import { Link } from 'react-router';
import type { PersonRecord } from './person-record.js';
import { personWords } from './person-words.js';
import classes from './person.module.css';

/** Above the name: where somebody belongs. */
export function FamilyLink({ record: { family } }: { readonly record: PersonRecord }) {
  const say = useWords(personWords);
  return (
    <p className={classes.crumb}>
      <Link to={`/families/${family.id}`}>{say('family', { name: family.name })}</Link>
    </p>
  );
}
