import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Card, languageNames, languages, ProblemAlert, useWords } from '@optline/ui';
import type { Language } from '@optline/ui';
import { useState } from 'react';
import { LeaveGuard } from '../../person/leave-guard.js';
import classes from '../../person/person.module.css';
import { familyWords } from './families-words.js';
import { SaveFamilyDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

/** What belongs to the family as a whole. */
export function FamilyForm({ family }: { readonly family: FamilyDetailFragment }) {
  const say = useWords(familyWords);
  const form = useFamilyForm(family);
  const { told, isDirty, problem } = form;
  return (
    <Card title={say('details')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <div className={classes.pair}>
          <TextInput
            label={say('name')}
            autoComplete="off"
            value={form.name}
            onChange={(event) => form.type({ name: event.currentTarget.value })}
            error={form.name.trim() === '' && say('nameMissing')}
          />
          <NativeSelect
            label={say('language')}
            value={form.language}
            onChange={(event) => form.type({ language: event.currentTarget.value })}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </div>
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={classes.bar}>
          <Button type="submit" variant={isDirty ? 'filled' : 'default'}>
            {say('save')}
          </Button>
          {isDirty && (
            <Button variant="subtle" onClick={form.discard}>
              {say('discard')}
            </Button>
          )}
          <p role="status" className={classes.hint}>
            {isDirty ? say('unsaved') : told}
          </p>
        </div>
      </form>
      <LeaveGuard isDirty={isDirty} />
    </Card>
  );
}

interface Edits {
  readonly name?: string;
  readonly language?: string;
}

function useFamilyForm(family: FamilyDetailFragment) {
  const say = useWords(familyWords);
  const [mutate] = useMutation(SaveFamilyDocument);
  const [edits, setEdits] = useState<Edits>({});
  /** The version that was looked at: typed over, until a newer one was shown and saving was pressed again. */
  const [seenVersion, setSeenVersion] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const { name = family.name, language = family.language } = edits;
  const isDirty = name.trim() !== family.name || language !== family.language;
  const discard = (): void => {
    setEdits({});
    setSeenVersion(null);
    setProblem(null);
  };
  const send = async (): Promise<void> => {
    const { id, version } = family;
    const variables = { id, version: seenVersion ?? version, input: { name: name.trim(), language } };
    const result = (await mutate({ variables })).data?.saveFamily;
    if (result === undefined) return;
    if (result.__typename === 'FamilySaved') {
      discard();
      return setTold(say('saved'));
    }
    const theirs = result.family;
    setSeenVersion(theirs.version);
    const spoken = languageNames[theirs.language as Language];
    setProblem(say('changedMeanwhile', { name: theirs.name, language: spoken }));
  };
  return {
    name,
    language,
    isDirty,
    told,
    problem,
    discard,
    type: (typed: Edits) => {
      setTold('');
      setSeenVersion((before) => before ?? family.version);
      setEdits((before) => ({ ...before, ...typed }));
    },
    save: async (): Promise<void> => {
      if (name.trim() === '') return;
      if (!isDirty) return setTold(say('nothingToSave'));
      setProblem(null);
      try {
        await send();
      } catch (error) {
        setProblem(error);
      }
    },
  };
}
