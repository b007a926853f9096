import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { familiesWords } from './families-words.js';

export function FamiliesPage() {
  const say = useWords(familiesWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
