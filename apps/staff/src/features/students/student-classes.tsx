import { Button } from '@mantine/core';
import { Card, EmptyState, useWords } from '@optline/ui';
import { useState } from 'react';
import { useEnrolling } from '../../enrolling/use-enrolling.js';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { nameOf } from '../../person/person-record.js';
import { AddToClassesDialog } from './add-to-classes-dialog.js';
import { ClassRow, PastClasses } from './student-class-rows.js';
import type { StudentPageQuery } from './student-page.generated.js';
import { studentClassesWords } from './student-words.js';

interface StudentClassesProps {
  readonly student: StudentPageQuery['student'];
  /** Where the school is, YYYY-MM-DD. */
  readonly today: string;
  readonly onStale: () => void;
}

/** The classes of a student: those they come to, and those that are past. */
export function StudentClasses({ student, today, onStale }: StudentClassesProps) {
  const say = useWords(studentClassesWords);
  const outcome = useOutcome();
  const enrolling = useEnrolling({ outcome, today, onStale });
  const [isAdding, setAdding] = useState(false);
  const { enrolments, past, archivedAt } = student;
  return (
    <Card
      title={say('title')}
      action={
        archivedAt === null && (
          <Button size="sm" variant="default" onClick={() => setAdding(true)}>
            {say('add')}
          </Button>
        )
      }
    >
      <Outcome said={outcome.said} problem={outcome.problem} />
      {enrolments.length === 0 && <EmptyState title={say('none')} />}
      <ul className={form.list}>
        {enrolments.map((enrolment) => (
          <ClassRow
            key={enrolment.id}
            enrolment={enrolment}
            today={today}
            isBusy={enrolling.isBusy}
            onEnd={() =>
              void enrolling.end({ ...enrolment, name: nameOf(student), className: enrolment.class.name })
            }
          />
        ))}
      </ul>
      {past.length > 0 && <PastClasses past={past} today={today} />}
      {isAdding && (
        <AddToClassesDialog
          student={student}
          enrol={enrolling.enrol}
          onClose={() => setAdding(false)}
          onAdded={(text) => {
            outcome.say(text);
            onStale();
          }}
        />
      )}
    </Card>
  );
}
