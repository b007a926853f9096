import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PersonPage } from '../../person/person-page.js';
import { StudentPageDocument } from './student-page.generated.js';

/** A student of a family. */
export function StudentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(StudentPageDocument, { variables: { id } });
  return (
    <PersonPage
      id={id}
      record={data?.student}
      school={data?.organization}
      problem={error}
      onStale={() => void refetch().catch(() => undefined)}
    />
  );
}
