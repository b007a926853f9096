import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useReadNumber, useWords } from '@optline/ui';
import type { PersonKind, ReadNumber } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { familyWords } from './families-words.js';
import classes from './families-page.module.css';
import { AddContactDocument, AddStudentDocument } from './family-page.generated.js';
import type { AddedPersonFragment } from './family-page.generated.js';

interface AddPersonDialogProps {
  readonly familyId: string;
  readonly kind: PersonKind;
  readonly onClose: () => void;
}

const empty = { firstName: '', lastName: '', email: '', cellPhone: '', birthDate: '' };
type Draft = typeof empty;
type Wrong = { readonly [Name in keyof Draft]?: 'nameMissing' | 'notANumber' };

/** A contact or a student more; nobody is asked anything by it. */
export function AddPersonDialog({ familyId, kind, onClose }: AddPersonDialogProps) {
  const say = useWords(familyWords);
  const sayCommon = useWords(commonWords);
  const readNumber = useReadNumber();
  const [draft, setDraft] = useState(empty);
  const [wrong, setWrong] = useState<Wrong>({});
  const { add, isAdding, problem } = useAdding({ familyId, kind, onAdded: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = mistakesIn(draft, readNumber);
    setWrong(found);
    if (Object.keys(found).length === 0 && !isAdding) void add(draft);
  };
  const field = (name: keyof Draft, type = 'text', description?: string) => {
    const mistake = wrong[name];
    return (
      <TextInput
        type={type}
        label={say(name)}
        description={description}
        autoComplete="off"
        value={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
        error={mistake && say(mistake)}
      />
    );
  };
  return (
    <Dialog title={say(kind === 'CONTACT' ? 'addContact' : 'addStudent')} onClose={onClose}>
      <form className={classes.dialog} noValidate onSubmit={submit}>
        {problem !== null && <ProblemAlert problem={problem} />}
        {field('firstName')}
        {field('lastName')}
        {field('email', 'email')}
        {field('cellPhone', 'tel')}
        {kind === 'STUDENT' && field('birthDate', 'date', say('birthDateWhy'))}
        <p className={classes.dim}>{say('addedNeverAsked')}</p>
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
          <Button type="submit" aria-disabled={isAdding}>
            {say('add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function mistakesIn({ firstName, lastName, cellPhone }: Draft, readNumber: ReadNumber | null): Wrong {
  const isNoNumber = cellPhone.trim() !== '' && readNumber !== null && readNumber(cellPhone) === null;
  return {
    ...(firstName.trim() === '' && { firstName: 'nameMissing' }),
    ...(lastName.trim() === '' && { lastName: 'nameMissing' }),
    ...(isNoNumber && { cellPhone: 'notANumber' }),
  };
}

interface Adding extends Pick<AddPersonDialogProps, 'familyId' | 'kind'> {
  readonly onAdded: () => void;
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
        if (result?.__typename === 'PersonSaved') onAdded();
        else if (result?.__typename === 'NumberNotUsable') setProblem(result.message);
      } catch (error) {
        setProblem(error);
      }
    },
  };
}
