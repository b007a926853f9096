import { useQuery } from '@apollo/client/react';
import { formatSchedule, useWords } from '@optline/ui';
import { useState } from 'react';
import { PickDialog } from '../../enrolling/pick-dialog.js';
import personClasses from '../../person/person.module.css';
import { classAudiences } from '../../texts/writing-address.js';
import type { WrittenTo } from '../../texts/writing-address.js';
import { ClassesToTextDocument } from './audience.generated.js';
import { Chosen } from './chosen.js';
import { audienceWords, classAudienceWords } from './compose-words.js';

type ToClasses = Extract<WrittenTo, { to: 'classes' }>;

interface ChosenClassesProps {
  readonly written: ToClasses;
  readonly change: (next: ToClasses) => void;
  readonly described: string | undefined;
}

/** Classes, and whether their students are meant, their contacts, or both. */
export function ChosenClasses({ written, change, described }: ChosenClassesProps) {
  const say = useWords(audienceWords);
  const sayWho = useWords(classAudienceWords);
  const [isChoosing, setChoosing] = useState(false);
  const { classIds } = written;
  return (
    <>
      <fieldset className={personClasses.choices}>
        <legend>{say('who')}</legend>
        {classAudiences.map((who) => (
          <label key={who}>
            <input
              type="radio"
              name="who"
              checked={written.who === who}
              onChange={() => change({ ...written, who })}
            />
            <span>{sayWho(who)}</span>
          </label>
        ))}
      </fieldset>
      <Chosen
        described={described}
        isNobody={classIds.length === 0}
        choose={say('chooseClasses')}
        onChoose={() => setChoosing(true)}
        onClear={() => change({ ...written, classIds: [] })}
      />
      {isChoosing && (
        <ClassesDialog
          chosen={classIds}
          onPick={(ids) => change({ ...written, classIds: [...classIds, ...ids] })}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface ClassesDialogProps {
  readonly chosen: readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

function ClassesDialog({ chosen, onPick, onClose }: ClassesDialogProps) {
  const say = useWords(audienceWords);
  const [search, setSearch] = useState('');
  const { data, previousData, error } = useQuery(ClassesToTextDocument, {
    variables: { search: search === '' ? null : search },
    fetchPolicy: 'network-only',
  });
  const choices = (data ?? previousData)?.classes.edges
    .map(({ node }) => node)
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, name, studentCount, ...schedule }) => {
      const students = say('students', { count: studentCount });
      const when = formatSchedule(schedule, 'en');
      return { id, label: name, detail: [when, students].filter(Boolean).join(', '), isIn: false };
    });
  return (
    <PickDialog
      title={say('chooseClasses')}
      action={say('add')}
      hint={say('classHint')}
      choices={choices}
      problem={error}
      onSearch={setSearch}
      onPick={(picked) => Promise.resolve(onPick(picked.map(({ id }) => id)))}
      onClose={onClose}
    />
  );
}
