import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../../form/dialog-form.js';
import { nameOf } from '../../person/person-record.js';
import personClasses from '../../person/person.module.css';
import type { WrittenTo } from '../../texts/writing-address.js';
import { FamiliesToTextDocument } from './audience.generated.js';
import { Chosen } from './chosen.js';
import { audienceWords } from './compose-words.js';
import classes from './compose.module.css';

type ToFamily = Extract<WrittenTo, { to: 'family' }>;

interface ChosenFamilyProps {
  readonly written: ToFamily;
  readonly change: (next: ToFamily) => void;
  readonly described: string | undefined;
}

const typedForMs = 250;

/** Everybody of one family. */
export function ChosenFamily({ written, change, described }: ChosenFamilyProps) {
  const say = useWords(audienceWords);
  const [isChoosing, setChoosing] = useState(false);
  const choose = (familyId: string | null): void => change({ ...written, familyId });
  return (
    <>
      <Chosen
        described={described}
        isNobody={written.familyId === null}
        choose={say('chooseFamily')}
        onChoose={() => setChoosing(true)}
        onClear={() => choose(null)}
      />
      {isChoosing && <FamilyDialog onPick={choose} onClose={() => setChoosing(false)} />}
    </>
  );
}

interface FamilyDialogProps {
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

function FamilyDialog({ onPick, onClose }: FamilyDialogProps) {
  const say = useWords(audienceWords);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const type = useDebouncedCallback(setSearch, typedForMs);
  const { data, previousData, error } = useQuery(FamiliesToTextDocument, {
    variables: { search: search === '' ? null : search },
    fetchPolicy: 'network-only',
  });
  const found = (data ?? previousData)?.families.edges.map(({ node }) => node);
  const submit = (): string | void => {
    // What another search took off the list is not chosen any more.
    const picked = found?.find(({ id }) => id === chosen);
    if (picked === undefined) {
      setProblem(say('chooseFirst'));
      return 'search';
    }
    onPick(picked.id);
    onClose();
  };
  return (
    <DialogForm
      title={say('chooseFamily')}
      action={say('choose')}
      problem={problem ?? error ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        name="search"
        type="search"
        label={say('search')}
        placeholder={say('peopleHint')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value.trim())}
      />
      <fieldset className={`${personClasses.choices} ${classes.found}`} aria-busy={data === undefined}>
        <legend>{say('found')}</legend>
        {found?.length === 0 && <p role="status">{say('nobody')}</p>}
        {found?.map(({ id, name, people }) => (
          <label key={id}>
            <input
              type="radio"
              name="family"
              checked={chosen === id}
              onChange={() => {
                setChosen(id);
                setProblem(null);
              }}
            />
            <span>
              {name} <span className={personClasses.hint}>{people.map(nameOf).join(', ')}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </DialogForm>
  );
}
