import { useQuery } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useParams } from 'react-router';
import { PersonPage } from '../../person/person-page.js';
import { ClassesCard } from './classes-card.js';
import { StudentPageDocument } from './student-page.generated.js';
import { studentsWords } from './students-words.js';

/** Account > Students > View (student name). */
export function StudentPage() {
  const say = useWords(studentsWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(StudentPageDocument, { variables: { id } });
  return (
    <PersonPage
      place={{ to: '/account/students', text: say('back') }}
      title={say('profile')}
      person={data?.student}
      viewer={data?.me}
      wordings={data?.consentWordings}
      error={error}
      onRetry={() => void refetch()}
    >
      {data !== undefined && <ClassesCard classes={data.student.classes} />}
    </PersonPage>
  );
}
