import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PersonPage } from '../../person/person-page.js';
import { todayIn } from '../../person/person-record.js';
import { StudentClasses } from './student-classes.js';
import { StudentPageDocument } from './student-page.generated.js';

/** A student of a family, with their classes. */
export function StudentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(StudentPageDocument, { variables: { id } });
  const onStale = (): void => void refetch().catch(() => undefined);
  return (
    <PersonPage
      id={id}
      record={data?.student}
      school={data?.organization}
      invited={data?.invitationStanding}
      problem={error}
      onStale={onStale}
      belowForm={
        data !== undefined && (
          <StudentClasses student={data.student} today={todayIn(data.organization)} onStale={onStale} />
        )
      }
    />
  );
}
