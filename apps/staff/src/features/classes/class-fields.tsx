import { Checkbox, TextInput } from '@mantine/core';
import { formatWeekday, useWords, weekdays } from '@optline/ui';
import type { Weekday } from '@optline/ui';
import form from '../../form/form.module.css';
import { readValidity } from '../../form/read-validity.js';
import { classWords } from './classes-words.js';
import classes from './classes.module.css';

/** What can be typed of a class. The days are one text, since they are changed and compared as one. */
export type Fields = Readonly<{
  name: string;
  days: string;
  startTime: string;
  endTime: string;
  teacher: string;
  room: string;
}>;

export type FieldName = keyof Fields;
export type Mistakes = { readonly [Name in FieldName]?: string };

export const noFields: Fields = { name: '', days: '', startTime: '', endTime: '', teacher: '', room: '' };

const lengthsAtMost = { name: 120, teacher: 80, room: 80 } as const;

export function daysIn(text: string): Weekday[] {
  return weekdays.filter((day) => text.split(' ').includes(day));
}

/** As the api takes them: what is empty is taken off. */
export function inputOf({ name, days, startTime, endTime, teacher, room }: Fields) {
  const orNone = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: name.trim(),
    days: daysIn(days),
    startTime: orNone(startTime),
    endTime: orNone(endTime),
    teacher: orNone(teacher),
    room: orNone(room),
  };
}

/** What has to be mended first, by field. The form knows what was typed in part. */
export function useMistakes() {
  const say = useWords(classWords);
  return ({ name, startTime, endTime }: Fields, element: HTMLFormElement): Mistakes => {
    const isPartly = (field: FieldName): boolean => readValidity(element, field) === 'noWholeDay';
    const starts = isPartly('startTime')
      ? say('noWholeTime')
      : startTime === '' && endTime !== ''
        ? say('startMissing')
        : undefined;
    const ends = isPartly('endTime')
      ? say('noWholeTime')
      : startTime !== '' && endTime !== '' && endTime <= startTime
        ? say('endsFirst')
        : undefined;
    return {
      ...(name.trim() === '' && { name: say('nameMissing') }),
      ...(starts !== undefined && { startTime: starts }),
      ...(ends !== undefined && { endTime: ends }),
    };
  };
}

interface ClassFieldsProps {
  readonly fields: Fields;
  readonly mistakes: Mistakes;
  readonly onChange: (field: FieldName, typed: string) => void;
}

/** Name, days, times, teacher and room. */
export function ClassFields({ fields, mistakes, onChange }: ClassFieldsProps) {
  const say = useWords(classWords);
  const field = (name: Exclude<FieldName, 'days'>, type = 'text') => (
    <TextInput
      name={name}
      type={type}
      label={say(name)}
      autoComplete="off"
      maxLength={name in lengthsAtMost ? lengthsAtMost[name as keyof typeof lengthsAtMost] : undefined}
      value={fields[name]}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      error={mistakes[name]}
    />
  );
  return (
    <>
      {field('name')}
      <Days days={daysIn(fields.days)} onChange={(days) => onChange('days', days)} />
      <div className={classes.pair}>
        {field('startTime', 'time')}
        {field('endTime', 'time')}
      </div>
      <div className={classes.pair}>
        {field('teacher')}
        {field('room')}
      </div>
    </>
  );
}

interface DaysProps {
  readonly days: readonly Weekday[];
  readonly onChange: (days: string) => void;
}

function Days({ days, onChange }: DaysProps) {
  const say = useWords(classWords);
  const change = (day: Weekday, isOn: boolean): void =>
    onChange(weekdays.filter((one) => (one === day ? isOn : days.includes(one))).join(' '));
  return (
    <fieldset className={form.group}>
      <legend>{say('days')}</legend>
      <div className={classes.days}>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={formatWeekday(day, 'en')}
            checked={days.includes(day)}
            onChange={(event) => change(day, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
