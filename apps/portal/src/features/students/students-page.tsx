import { useQuery } from '@apollo/client/react';
import { EmptyState, LoadingState, PageTitle, ProblemAlert, useWords } from '@optline/ui';
import { PeopleList } from '../../person/people-list.js';
import { StudentsPageDocument } from './students-page.generated.js';
import { studentsWords } from './students-words.js';

/** Account > Students: each with View (student name). */
export function StudentsPage() {
  const say = useWords(studentsWords);
  const { data, error, refetch } = useQuery(StudentsPageDocument);
  const students = data?.myFamily.people.filter(({ kind }) => kind === 'STUDENT');
  return (
    <>
      <PageTitle title={say('title')} />
      {students === undefined ? (
        error === undefined ? (
          <LoadingState lines={5} />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )
      ) : students.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <PeopleList
          people={students}
          linkOf={({ id, firstName, lastName }) => ({
            to: `/account/students/${id}`,
            text: say('view', { name: `${firstName} ${lastName}` }),
          })}
        />
      )}
    </>
  );
}
