import { useMutation } from '@apollo/client/react';
import { Card, formatSchedule, useWords } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import form from '../../form/form.module.css';
import { LeaveGuard } from '../../form/leave-guard.js';
import { SaveBar } from '../../form/save-bar.js';
import { useRecordForm } from '../../form/use-record-form.js';
import { ClassFields, daysIn, inputOf, useMistakes } from './class-fields.js';
import type { FieldName, Fields, Mistakes } from './class-fields.js';
import { SaveClassDocument } from './class-page.generated.js';
import type { ClassDetailFragment } from './class-page.generated.js';
import { classWords } from './classes-words.js';

/** What a class is called, and when, with whom and where it meets. */
export function ClassForm({ found }: { readonly found: ClassDetailFragment }) {
  const say = useWords(classWords);
  const record = useClassForm(found);
  const mistakesIn = useMistakes();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const element = event.currentTarget;
    const wrong = mistakesIn(record.fields, element);
    setMistakes(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) void record.save();
    else element.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  return (
    <Card title={say('details')}>
      <form className={form.form} noValidate onSubmit={submit}>
        <ClassFields fields={record.fields} mistakes={mistakes} onChange={record.change} />
        <Conflicts
          problem={record.problem}
          conflicts={record.conflicts}
          nameOf={(field) => say(field)}
          textOf={(value, field) => shown(String(value), field)}
          onMine={record.keepMine}
          onTheirs={record.takeTheirs}
        />
        <SaveBar form={record} />
      </form>
      <LeaveGuard isUnsaved={record.isDirty} />
    </Card>
  );
}

function shown(value: string, field: FieldName): string {
  if (field === 'days') return formatSchedule({ days: daysIn(value), startTime: null, endTime: null }, 'en');
  if (field !== 'startTime' && field !== 'endTime') return value;
  return formatSchedule({ days: [], startTime: value, endTime: null }, 'en');
}

function fieldsOf({ name, days, startTime, endTime, teacher, room }: ClassDetailFragment): Fields {
  return {
    name,
    days: days.join(' '),
    startTime: startTime ?? '',
    endTime: endTime ?? '',
    teacher: teacher ?? '',
    room: room ?? '',
  };
}

function useClassForm({ id, version, ...found }: ClassDetailFragment) {
  const [mutate] = useMutation(SaveClassDocument);
  return useRecordForm<Fields>(fieldsOf({ id, version, ...found }), async (fields) => {
    const result = (await mutate({ variables: { id, version, input: inputOf(fields) } })).data?.saveClass;
    if (result?.__typename === 'ClassChangedMeanwhile') return { kind: 'not-saved', problem: result.message };
    return result && { kind: 'saved', stored: fieldsOf(result.class) };
  });
}
