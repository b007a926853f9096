import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useReadNumber, useWords } from '@optline/ui';
import type { PersonKind, ReadNumber } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../../form/dialog-form.js';
import { formWords } from '../../form/form-words.js';
import { readValidity } from '../../form/read-validity.js';
import { NumberField } from '../../person/number-field.js';
import { firstBirthDate, nameLengthAtMost, nameOf, todayIn } from '../../person/person-record.js';
import { personWords } from '../../person/person-words.js';
import { familyWords } from './families-words.js';
import { AddContactDocument, AddStudentDocument } from './family-page.generated.js';
import type { AddedPersonFragment } from './family-page.generated.js';

interface AddPersonDialogProps {
  readonly familyId: string;
  readonly kind: PersonKind;
  readonly timeZone: string;
  readonly onClose: () => void;
  readonly onAdded: (name: string) => void;
}

const empty = { firstName: '', lastName: '', email: '', cellPhone: '', birthDate: '' };
type Draft = typeof empty;
type Name = keyof Draft;
type Wrong = { readonly [N in Name]?: string };

const types = { firstName: 'text', lastName: 'text', email: 'email', birthDate: 'date' };

/** A contact or a student more; nobody is asked anything by it. */
export function AddPersonDialog({ familyId, kind, timeZone, onClose, onAdded }: AddPersonDialogProps) {
  const say = useWords(familyWords);
  const sayPerson = useWords(personWords);
  const [draft, setDraft] = useState(empty);
  const readNumber = useReadNumber();
  const { wrong, check, forgive } = useChecks(draft, readNumber);
  const { add, isAdding, problem } = useAdding({ familyId, kind, onAdded });
  const type = (name: Name, typed: string): void => {
    setDraft({ ...draft, [name]: typed });
    forgive(name);
  };
  const number = draft.cellPhone.trim() === '' ? null : (readNumber?.(draft.cellPhone) ?? null);
  const field = (name: Exclude<Name, 'cellPhone'>) => (
    <TextInput
      key={name}
      name={name}
      type={types[name]}
      label={sayPerson(name)}
      {...(name === 'birthDate' && {
        description: sayPerson('birthDateWhy'),
        min: firstBirthDate,
        max: todayIn({ timeZone }),
      })}
      {...(name.endsWith('Name') && { maxLength: nameLengthAtMost })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      value={draft[name]}
      onChange={(event) => type(name, event.currentTarget.value)}
      error={wrong[name]}
    />
  );
  return (
    <DialogForm
      title={say(kind === 'CONTACT' ? 'addContact' : 'addStudent')}
      action={say('add')}
      isBusy={isAdding}
      isUnsaved={Object.values(draft).some((typed) => typed !== '')}
      problem={problem}
      onSubmit={async (form) => check(form) ?? (await add(draft))}
      onClose={onClose}
    >
      {(['firstName', 'lastName', 'email'] as const).map(field)}
      <NumberField
        typed={draft.cellPhone}
        onType={(typed) => type('cellPhone', typed)}
        readNumber={readNumber}
        isChanged
        hint={number === null ? ' ' : sayPerson('storedAs', { number })}
        wrong={wrong.cellPhone}
      />
      {kind === 'STUDENT' && field('birthDate')}
      <p>{say('addedNeverAsked')}</p>
    </DialogForm>
  );
}

/** What is wrong with what was typed, found when somebody wants to add it. */
function useChecks(draft: Draft, readNumber: ReadNumber | null) {
  const sayPerson = useWords(personWords);
  const sayForm = useWords(formWords);
  const [wrong, setWrong] = useState<Wrong>({});
  const mistakesIn = (form: HTMLFormElement): Wrong => {
    const found: { [N in Name]?: string } = {};
    for (const name of ['firstName', 'lastName'] as const)
      if (draft[name].trim() === '') found[name] = sayPerson('missing');
    for (const name of ['email', 'birthDate'] as const) {
      const mistake = readValidity(form, name);
      if (mistake !== null) found[name] = sayForm(mistake);
    }
    const isNoNumber = draft.cellPhone.trim() !== '' && readNumber?.(draft.cellPhone) === null;
    return isNoNumber ? { ...found, cellPhone: sayPerson('notANumber') } : found;
  };
  return {
    wrong,
    forgive: (name: Name): void => setWrong(({ [name]: _, ...others }) => others),
    /** The name of the first field that is wrong. */
    check: (form: HTMLFormElement): string | undefined => {
      const found = mistakesIn(form);
      setWrong(found);
      return Object.keys(found)[0];
    },
  };
}

interface Adding extends Pick<AddPersonDialogProps, 'familyId' | 'kind'> {
  readonly onAdded: (name: string) => void;
}

function useAdding({ familyId, kind, onAdded }: Adding) {
  const [addContact, contact] = useMutation(AddContactDocument);
  const [addStudent, student] = useMutation(AddStudentDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const send = async ({ birthDate, ...draft }: Draft): Promise<AddedPersonFragment | undefined> => {
    const { email, cellPhone, ...names } = draft;
    const input = { ...names, ...(email !== '' && { email }), ...(cellPhone !== '' && { cellPhone }) };
    if (kind === 'CONTACT') return (await addContact({ variables: { familyId, input } })).data?.addContact;
    const ofStudent = { ...input, ...(birthDate !== '' && { birthDate }) };
    return (await addStudent({ variables: { familyId, input: ofStudent } })).data?.addStudent;
  };
  return {
    problem,
    isAdding: contact.loading || student.loading,
    add: async (draft: Draft): Promise<void> => {
      setProblem(null);
      try {
        const result = await send(draft);
        if (result?.__typename === 'PersonSaved') onAdded(nameOf(draft));
        else if (result?.__typename === 'NumberNotUsable') setProblem(result.message);
      } catch (error) {
        setProblem(error);
      }
    },
  };
}
