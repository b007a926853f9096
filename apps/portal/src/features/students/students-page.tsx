import { EmptyState, PageTitle, useWords } from '@optline/ui';
import { studentsWords } from './students-words.js';

export function StudentsPage() {
  const say = useWords(studentsWords);
  return (
    <>
      <PageTitle title={say('title')} />
      <EmptyState title={say('empty')} />
    </>
  );
}
