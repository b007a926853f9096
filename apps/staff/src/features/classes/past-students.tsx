import { EmptyState, formatDay, useWords, Waiting } from '@optline/ui';
import { Link } from 'react-router';
import { enrolmentWords } from '../../enrolling/enrolling-words.js';
import { Past } from '../../enrolling/past.js';
import form from '../../form/form.module.css';
import { nameOf, pathOf } from '../../person/person-record.js';
import { classStudentsWords } from './classes-words.js';
import { More } from './student-list.js';
import { useClassStudents } from './use-class-students.js';

interface PastStudentsProps {
  readonly classId: string;
  readonly looks: number;
}

/** Who was in a class; loaded when somebody wants to know. */
export function PastStudents(props: PastStudentsProps) {
  const say = useWords(classStudentsWords);
  return (
    <Past show={say('showPast')} hide={say('hidePast')}>
      <PastList {...props} />
    </Past>
  );
}

function PastList({ classId, looks }: PastStudentsProps) {
  const say = useWords(classStudentsWords);
  const sayEnrolment = useWords(enrolmentWords);
  const { page, ...students } = useClassStudents({ classId, past: true, search: '', looks });
  if (page === undefined)
    return <Waiting lines={3} problem={students.problem} onRetry={students.lookAgain} />;
  if (page.edges.length === 0) return <EmptyState title={say('noPast')} />;
  const day = (on: string | null): string => (on === null ? '' : formatDay(on, { language: 'en' }));
  return (
    <>
      <ul className={form.list} aria-label={say('past')}>
        {page.edges.map(({ node: { id, student, startedOn, endedOn } }) => (
          <li key={id} className={form.row}>
            <Link to={pathOf(student)}>{nameOf(student)}</Link>
            <span className={form.hint}>
              {sayEnrolment('span', { first: day(startedOn), last: day(endedOn) })}
            </span>
          </li>
        ))}
      </ul>
      {page.pageInfo.hasNextPage && <More students={students} />}
    </>
  );
}
