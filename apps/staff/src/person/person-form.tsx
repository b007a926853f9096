import { Button, TextInput } from '@mantine/core';
import { Card, Notice, ProblemAlert, useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { CellPhone } from './cell-phone.js';
import { ConflictNotice } from './conflict-notice.js';
import { LeaveGuard } from './leave-guard.js';
import { mergeWords } from './merge-words.js';
import { pathOf } from './person-record.js';
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

/** The fields of a contact or a student, with the Text Opt-In checkbox beside Cell Phone, and Save Changes. */
export function PersonForm({ record, school, onStale }: PersonFormProps) {
  const say = useWords(personWords);
  const form = usePersonForm(record);
  const [wrong, setWrong] = useState<{ readonly [Name in FieldName]?: string }>({});
  const element = useRef<HTMLFormElement>(null);
  const { told } = form;
  const saveAll = async (): Promise<void> => {
    const found = mistakesIn(form, { missing: say('missing'), notANumber: say('notANumber') });
    setWrong(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return element.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    if (form.conflicts.length > 0) return form.setTold({ kind: 'problem', problem: say('decideConflicts') });
    if (!form.isDirty) return form.setTold({ kind: 'saved', message: say('nothingToSave') });
    await form.save();
  };
  const phoneProblem =
    told.kind === 'problem' && told.field === 'cellPhone' ? String(told.problem) : undefined;
  return (
    <Card title={say('details')}>
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saveAll();
        }}
      >
        {record.archivedAt !== null && <ArchivedNotice record={record} />}
        <ConflictNotice form={form} />
        <div className={classes.pair}>
          <Field form={form} name="firstName" wrong={wrong} />
          <Field form={form} name="lastName" wrong={wrong} />
        </div>
        <div className={classes.pair}>
          <Field form={form} name="email" wrong={wrong} type="email" />
          {record.kind === 'STUDENT' && <Field form={form} name="birthDate" wrong={wrong} type="date" />}
        </div>
        <CellPhone form={form} school={school} wrong={wrong.cellPhone ?? phoneProblem} onStale={onStale} />
        <SaveBar form={form} />
      </form>
      {form.asksProof && <ProofDialog form={form} school={school} />}
      <LeaveGuard isDirty={form.isDirty} />
    </Card>
  );
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

function mistakesIn(
  { fields, changed, readNumber }: Form,
  words: { readonly missing: string; readonly notANumber: string },
): { readonly [Name in FieldName]?: string } {
  const typedNumber = fields.cellPhone.trim();
  const isNoNumber =
    changed.includes('cellPhone') &&
    typedNumber !== '' &&
    readNumber !== null &&
    readNumber(typedNumber) === null;
  return {
    ...(fields.firstName.trim() === '' && { firstName: words.missing }),
    ...(fields.lastName.trim() === '' && { lastName: words.missing }),
    ...(isNoNumber && { cellPhone: words.notANumber }),
  };
}

interface FieldProps {
  readonly form: Form;
  readonly name: Exclude<FieldName, 'cellPhone'>;
  readonly wrong: { readonly [Name in FieldName]?: string };
  readonly type?: string;
}

function Field({ form, name, wrong, type = 'text' }: FieldProps) {
  const say = useWords(personWords);
  const bounces = name === 'email' && form.record.emailIsUnusable && !form.changed.includes('email');
  const description = name === 'birthDate' ? say('birthDateWhy') : undefined;
  return (
    <TextInput
      name={name}
      type={type}
      label={say(name)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      value={form.fields[name]}
      onChange={(event) => form.type(name, event.currentTarget.value)}
      error={wrong[name] ?? (bounces ? say('emailBounces') : undefined)}
    />
  );
}

function SaveBar({ form }: { readonly form: Form }) {
  const say = useWords(personWords);
  const { told, isSaving, isDirty } = form;
  const { setTold } = form;
  const isOld = told.kind === 'saved' && isDirty;
  useEffect(() => {
    if (isOld) setTold({ kind: 'nothing' });
  }, [isOld, setTold]);
  return (
    <>
      {told.kind === 'problem' && told.field === undefined && <ProblemAlert problem={told.problem} />}
      <div className={classes.bar}>
        <Button type="submit" aria-disabled={isSaving}>
          {say('save')}
        </Button>
        {isDirty && (
          <Button
            variant="subtle"
            onClick={() => {
              form.forget();
              setTold({ kind: 'nothing' });
            }}
          >
            {say('discard')}
          </Button>
        )}
        <p role="status" className={classes.hint}>
          {isSaving ? say('saving') : isDirty ? say('unsaved') : told.kind === 'saved' ? told.message : ''}
        </p>
      </div>
    </>
  );
}
