import { useQuery } from '@apollo/client/react';
import { formatDay, useWords } from '@optline/ui';
import { useState } from 'react';
import { enrolmentWords } from '../../enrolling/enrolling-words.js';
import { PickDialog } from '../../enrolling/pick-dialog.js';
import type { Choice } from '../../enrolling/pick-dialog.js';
import { nameOf } from '../../person/person-record.js';
import { StudentCandidatesDocument } from './class-page.generated.js';
import type { ClassDetailFragment, StudentCandidatesQuery } from './class-page.generated.js';
import { classStudentsWords } from './classes-words.js';

interface AddStudentsDialogProps {
  readonly found: ClassDetailFragment;
  readonly enrol: (classId: string, studentIds: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
  /** With what came of it. */
  readonly onAdded: (text: string) => void;
}

/** Students of the school, of whom some are in the class already. */
export function AddStudentsDialog({ found, enrol, onClose, onAdded }: AddStudentsDialogProps) {
  const say = useWords(classStudentsWords);
  const sayEnrolment = useWords(enrolmentWords);
  const [search, setSearch] = useState('');
  const { data, previousData, error } = useQuery(StudentCandidatesDocument, {
    variables: { search: search === '' ? null : search },
    fetchPolicy: 'network-only',
  });
  const { id: classId, name: className } = found;
  const choiceOf = ({ node }: StudentCandidatesQuery['people']['edges'][number]): Choice => {
    const born = node.__typename === 'Student' ? node.birthDate : null;
    const detail = [
      say('family', { name: node.family.name }),
      ...(born === null ? [] : [say('born', { day: formatDay(born, { language: 'en' }) })]),
    ].join(', ');
    const isIn = node.__typename === 'Student' && node.classes.some(({ id }) => id === classId);
    return { id: node.id, label: nameOf(node), detail, isIn };
  };
  return (
    <PickDialog
      title={say('addTitle', { name: className })}
      action={say('addAction')}
      hint={say('addHint')}
      choices={(data ?? previousData)?.people.edges.map(choiceOf)}
      problem={error}
      onSearch={setSearch}
      onPick={async (chosen) => {
        await enrol(
          classId,
          chosen.map(({ id }) => id),
        );
        const [first] = chosen;
        onAdded(sayEnrolment('enrolled', { count: chosen.length, name: first?.label ?? '', className }));
      }}
      onClose={onClose}
    />
  );
}
