import { Button } from '@mantine/core';
import { Card, useWords } from '@optline/ui';
import { useState } from 'react';
import { useEnrolling } from '../../enrolling/use-enrolling.js';
import type { OutcomeState } from '../../form/outcome.js';
import { AddStudentsDialog } from './add-students-dialog.js';
import type { ClassDetailFragment } from './class-page.generated.js';
import { classStudentsWords } from './classes-words.js';
import { PastStudents } from './past-students.js';
import { StudentList } from './student-list.js';

interface ClassStudentsProps {
  readonly found: ClassDetailFragment;
  /** Where the school is, YYYY-MM-DD. */
  readonly today: string;
  readonly outcome: OutcomeState;
}

/** Who is in a class: to look through, to add to, and to take somebody out. */
export function ClassStudents({ found, today, outcome }: ClassStudentsProps) {
  const say = useWords(classStudentsWords);
  const [isAdding, setAdding] = useState(false);
  const [looks, setLooks] = useState(0);
  const onStale = (): void => setLooks((before) => before + 1);
  const enrolling = useEnrolling({ outcome, today, onStale });
  return (
    <Card
      title={say('title')}
      action={
        found.archivedAt === null && (
          <Button size="sm" onClick={() => setAdding(true)}>
            {say('add')}
          </Button>
        )
      }
    >
      <StudentList found={found} today={today} enrolling={enrolling} looks={looks} />
      <PastStudents classId={found.id} looks={looks} />
      {isAdding && (
        <AddStudentsDialog
          found={found}
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
