import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { EmptyState, formatCount, useConsentNews, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import type { useEnrolling } from '../../enrolling/use-enrolling.js';
import form from '../../form/form.module.css';
import type { ClassDetailFragment } from './class-page.generated.js';
import { classesWords, classStudentsWords } from './classes-words.js';
import classes from './classes.module.css';
import { StudentRow } from './student-row.js';
import { useClassStudents } from './use-class-students.js';

const typedForMs = 250;

interface StudentListProps {
  readonly found: ClassDetailFragment;
  readonly today: string;
  readonly enrolling: ReturnType<typeof useEnrolling>;
  readonly looks: number;
}

/** Those who are in a class or come later, with a search where they are many. */
export function StudentList({ found, today, enrolling, looks }: StudentListProps) {
  const say = useWords(classStudentsWords);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), typedForMs);
  const { page, ...students } = useClassStudents({ classId: found.id, past: false, search, looks });
  const personIds = page?.edges.map(({ node }) => node.studentId) ?? [];
  useConsentNews({ personIds, lookAgain: students.lookAgain });
  if (page === undefined)
    return <Waiting lines={6} problem={students.problem} onRetry={students.lookAgain} />;
  const { hasNextPage } = page.pageInfo;
  return (
    <>
      {(hasNextPage || typed !== '' || search !== '') && (
        <TextInput
          className={classes.search ?? ''}
          type="search"
          label={say('search')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Count total={page.total} />
      {page.edges.length === 0 && <EmptyState title={say(search === '' ? 'none' : 'nothingFound')} />}
      <ul className={form.list} aria-busy={students.isOld}>
        {page.edges.map(({ node }) => (
          <StudentRow
            key={node.id}
            enrolment={node}
            today={today}
            className={found.name}
            isBusy={enrolling.isBusy}
            onEnd={enrolling.end}
          />
        ))}
      </ul>
      {hasNextPage && <More students={students} />}
    </>
  );
}

interface MoreProps {
  readonly students: { readonly isLooking: boolean; readonly more: () => void };
}

export function More({ students }: MoreProps) {
  const say = useWords(classStudentsWords);
  return (
    <Button
      className={classes.more ?? ''}
      variant="default"
      size="sm"
      aria-disabled={students.isLooking}
      onClick={students.more}
    >
      {say('showMore')}
    </Button>
  );
}

interface CountProps {
  readonly total: { readonly count: number; readonly isMore: boolean };
}

function Count({ total: { count, isMore } }: CountProps) {
  const say = useWords(classesWords);
  const shown = formatCount(count, 'en');
  return (
    <p role="status" className={classes.count}>
      {isMore ? say('moreStudents', { shown }) : say('students', { count, shown })}
    </p>
  );
}
