import { TextInput } from '@mantine/core';
import { Card, Notice, useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import { Link } from 'react-router';
import { Conflicts } from '../form/conflicts.js';
import { formWords } from '../form/form-words.js';
import { LeaveGuard } from '../form/leave-guard.js';
import { readValidity } from '../form/read-validity.js';
import { SaveBar } from '../form/save-bar.js';
import { CellPhone } from './cell-phone.js';
import { mergeWords } from './merge-words.js';
import { firstBirthDate, nameLengthAtMost, pathOf, todayIn } from './person-record.js';
import type { FieldName, PersonRecord, School } from './person-record.js';
import { personWords } from './person-words.js';
import classes from './person.module.css';
import { ProofDialog } from './proof-dialog.js';
import { usePersonForm } from './use-person-form.js';
import type { PersonForm as Form } from './use-person-form.js';

interface PersonFormProps {
  readonly record: PersonRecord;
  readonly school: School;
  /** What the page shows of the record is to be asked for again. */
  readonly onStale: () => void;
}

type Wrong = { readonly [Name in FieldName]?: string };

/** The fields of a contact or a student, with the Text Opt-In checkbox beside Cell Phone, and Save Changes. */
export function PersonForm({ record, school, onStale }: PersonFormProps) {
  const say = useWords(personWords);
  const form = usePersonForm(record);
  const element = useRef<HTMLFormElement>(null);
  const { wrong, forgive, saveAll } = useChecks(form, element);
  return (
    <Card title={say('details')}>
      <form
        ref={element}
        className={classes.form}
        noValidate
        onChange={forgive}
        onSubmit={(event) => {
          event.preventDefault();
          void saveAll();
        }}
      >
        {record.archivedAt !== null && <ArchivedNotice record={record} />}
        <div className={classes.pair}>
          <Field form={form} name="firstName" wrong={wrong} />
          <Field form={form} name="lastName" wrong={wrong} />
        </div>
        <div className={classes.pair}>
          <Field form={form} name="email" wrong={wrong} />
          {record.kind === 'STUDENT' && <BirthDate form={form} wrong={wrong} school={school} />}
        </div>
        <CellPhone form={form} school={school} wrong={wrong.cellPhone} onStale={onStale} />
        <Ending form={form} />
      </form>
      {form.asksProof && <ProofDialog form={form} school={school} />}
      <LeaveGuard isUnsaved={form.isDirty} />
    </Card>
  );
}

/** What is wrong is said when somebody saves, and no longer once they go at that field again. */
function useChecks(form: Form, element: RefObject<HTMLFormElement | null>) {
  const say = useWords(personWords);
  const sayForm = useWords(formWords);
  const [wrong, setWrong] = useState<Wrong>({});
  const { told, fields } = form;
  const isRefused = told.kind === 'noNumber' && told.typed === fields.cellPhone;
  const saveAll = async (): Promise<void> => {
    const found = mistakesIn(form, { element: element.current, say, sayForm });
    setWrong(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return element.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    if (form.conflicts.length > 0) return form.setTold({ kind: 'problem', problem: sayForm('decideFirst') });
    if (!form.isDirty) return form.setTold({ kind: 'saved', message: sayForm('nothingToSave') });
    await form.save();
  };
  return {
    wrong: isRefused ? { ...wrong, cellPhone: told.problem } : wrong,
    forgive: (event: FormEvent<HTMLFormElement>): void => {
      const { name } = event.target as HTMLInputElement;
      setWrong(({ [name as FieldName]: _, ...others }) => others);
    },
    saveAll,
  };
}

function ArchivedNotice({ record }: { readonly record: PersonRecord }) {
  const say = useWords(personWords);
  const sayMerge = useWords(mergeWords);
  const { mergedIntoId, kind } = record;
  return (
    <Notice kind="wait">
      {mergedIntoId === null ? (
        <p>{say('archivedNotice')}</p>
      ) : (
        <p>
          {sayMerge('mergedInto')} <Link to={pathOf({ id: mergedIntoId, kind })}>{sayMerge('open')}</Link>
        </p>
      )}
    </Notice>
  );
}

interface Checking {
  readonly element: HTMLFormElement | null;
  readonly say: ReturnType<typeof useWords<typeof personWords.en>>;
  readonly sayForm: ReturnType<typeof useWords<typeof formWords.en>>;
}

function mistakesIn({ fields, changed, readNumber }: Form, { element, say, sayForm }: Checking): Wrong {
  const typedNumber = fields.cellPhone.trim();
  const isNoNumber =
    changed.includes('cellPhone') &&
    typedNumber !== '' &&
    readNumber !== null &&
    readNumber(typedNumber) === null;
  const found: { [Name in FieldName]?: string } = {};
  for (const name of ['firstName', 'lastName'] as const)
    if (fields[name].trim() === '') found[name] = say('missing');
  for (const name of ['email', 'birthDate'] as const) {
    const mistake = readValidity(element, name);
    if (mistake !== null) found[name] = sayForm(mistake);
  }
  return isNoNumber ? { ...found, cellPhone: say('notANumber') } : found;
}

interface FieldProps {
  readonly form: Form;
  readonly name: 'firstName' | 'lastName' | 'email';
  readonly wrong: Wrong;
}

function Field({ form, name, wrong }: FieldProps) {
  const say = useWords(personWords);
  const isEmail = name === 'email';
  const bounces = isEmail && form.record.emailIsUnusable && !form.changed.includes('email');
  return (
    <TextInput
      name={name}
      type={isEmail ? 'email' : 'text'}
      maxLength={isEmail ? undefined : nameLengthAtMost}
      label={say(name)}
      autoComplete="off"
      value={form.fields[name]}
      onChange={(event) => form.change(name, event.currentTarget.value)}
      error={wrong[name] ?? (bounces ? say('emailBounces') : undefined)}
    />
  );
}

interface BirthDateProps extends Omit<FieldProps, 'name'> {
  readonly school: School;
}

function BirthDate({ form, wrong, school }: BirthDateProps) {
  const say = useWords(personWords);
  return (
    <TextInput
      name="birthDate"
      type="date"
      min={firstBirthDate}
      max={todayIn(school)}
      label={say('birthDate')}
      description={say('birthDateWhy')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      value={form.fields.birthDate}
      onChange={(event) => form.change('birthDate', event.currentTarget.value)}
      error={wrong.birthDate}
    />
  );
}

/** What stands in the way of saving, and Save Changes. */
function Ending({ form }: { readonly form: Form }) {
  const say = useWords(personWords);
  const { told, isSaving, isDirty, conflicts } = form;
  const { setTold } = form;
  const isOld = told.kind === 'saved' && isDirty;
  useEffect(() => {
    if (isOld) setTold({ kind: 'nothing' });
  }, [isOld, setTold]);
  return (
    <>
      <Conflicts
        problem={told.kind === 'problem' ? told.problem : null}
        conflicts={conflicts}
        nameOf={(field) => say(field)}
        onMine={form.keepMine}
        onTheirs={form.takeTheirs}
      />
      <SaveBar
        form={{
          isSaving,
          isDirty,
          told: told.kind === 'saved' ? told.message : '',
          discard: () => {
            form.forget();
            setTold({ kind: 'nothing' });
          },
        }}
      />
    </>
  );
}
