import { useWords } from '@optline/ui';
import { Link } from 'react-router';
import { useRights } from '../../permissions/use-rights.js';
import { familiesWords } from './families-words.js';

/** How the first families come. */
export function HowFamiliesCome() {
  const say = useWords(familiesWords);
  const { mayImport } = useRights();
  return (
    <p>
      {say('noFamiliesWhy')} {mayImport && <Link to="/imports">{say('importThem')}</Link>}
    </p>
  );
}
