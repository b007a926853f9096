import { useQuery } from '@apollo/client/react';
import { formatSchedule, useWords } from '@optline/ui';
import { useState } from 'react';
import { pickWords } from '../../enrolling/enrolling-words.js';
import { PickDialog } from '../../enrolling/pick-dialog.js';
import type { Choice } from '../../enrolling/pick-dialog.js';
import { nameOf } from '../../person/person-record.js';
import { ClassCandidatesDocument } from './student-page.generated.js';
import type { StudentPageQuery } from './student-page.generated.js';
import { studentClassesWords } from './student-words.js';

interface AddToClassesDialogProps {
  readonly student: StudentPageQuery['student'];
  readonly enrol: (classId: string, studentIds: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
  /** With what came of it. */
  readonly onAdded: (text: string) => void;
}

/** Classes of the school, in some of which the student is already. */
export function AddToClassesDialog({ student, enrol, onClose, onAdded }: AddToClassesDialogProps) {
  const say = useWords(studentClassesWords);
  const sayPick = useWords(pickWords);
  const [search, setSearch] = useState('');
  const { data, previousData, error } = useQuery(ClassCandidatesDocument, {
    variables: { search: search === '' ? null : search },
    fetchPolicy: 'network-only',
  });
  const name = nameOf(student);
  const choices = (data ?? previousData)?.classes.edges.map(({ node }): Choice => ({
    id: node.id,
    label: node.name,
    detail: formatSchedule(node, 'en') || say('noSchedule'),
    isIn: student.enrolments.some(({ classId }) => classId === node.id),
  }));
  return (
    <PickDialog
      title={say('addTitle', { name })}
      action={sayPick('add')}
      hint={say('addHint')}
      choices={choices}
      problem={error}
      onSearch={setSearch}
      onPick={async (chosen) => {
        for (const { id } of chosen) await enrol(id, [student.id]);
        onAdded(say('added', { count: chosen.length, name, className: chosen[0]?.label ?? '' }));
      }}
      onClose={onClose}
    />
  );
}
