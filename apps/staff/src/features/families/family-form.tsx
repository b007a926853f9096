import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Card, languageNames, languages, useWords } from '@optline/ui';
import type { Language } from '@optline/ui';
import { useState } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import { formWords } from '../../form/form-words.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { useEdits } from '../../form/use-edits.js';
import classes from '../../person/person.module.css';
import { familyWords } from './families-words.js';
import { SaveFamilyDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

export const familyNameLengthAtMost = 120;

/** What belongs to the family as a whole. */
export function FamilyForm({ family }: { readonly family: FamilyDetailFragment }) {
  const say = useWords(familyWords);
  const sayForm = useWords(formWords);
  const form = useFamilyForm(family);
  const { fields, change, told, isDirty, isSaving } = form;
  const isNameMissing = fields.name.trim() === '';
  return (
    <Card title={say('details')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isNameMissing) event.currentTarget.querySelector<HTMLElement>('[name=name]')?.focus();
          else void form.save();
        }}
      >
        <div className={classes.pair}>
          <TextInput
            name="name"
            label={say('name')}
            maxLength={familyNameLengthAtMost}
            autoComplete="off"
            value={fields.name}
            onChange={(event) => change('name', event.currentTarget.value)}
            error={isNameMissing && say('nameMissing')}
          />
          <NativeSelect
            label={say('language')}
            value={fields.language}
            onChange={(event) => change('language', event.currentTarget.value)}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </div>
        <Conflicts
          problem={form.problem}
          conflicts={form.conflicts}
          nameOf={(field) => say(field)}
          textOf={(value, field) => (field === 'language' ? languageNames[value as Language] : String(value))}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
        <div className={classes.bar}>
          <Button type="submit" aria-disabled={isSaving}>
            {sayForm('save')}
          </Button>
          {isDirty && (
            <Button variant="subtle" onClick={form.discard}>
              {sayForm('discard')}
            </Button>
          )}
          <p role="status" className={classes.hint}>
            {isSaving ? sayForm('busy') : isDirty ? sayForm('unsaved') : told}
          </p>
        </div>
      </form>
      <LeaveGuard isUnsaved={isDirty} />
    </Card>
  );
}

type Fields = Readonly<{ name: string; language: string }>;

function fieldsOf({ name, language }: FamilyDetailFragment): Fields {
  return { name, language };
}

function useFamilyForm(family: FamilyDetailFragment) {
  const say = useWords(familyWords);
  const sayForm = useWords(formWords);
  const [mutate, { loading }] = useMutation(SaveFamilyDocument);
  const edits = useEdits<Fields>(
    fieldsOf(family),
    (_, one, other) => String(one).trim() === String(other).trim(),
  );
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const { fields, changed, conflicts } = edits;
  const send = async (): Promise<void> => {
    const { id, version } = family;
    const input = { name: fields.name.trim(), language: fields.language };
    const result = (await mutate({ variables: { id, version, input } })).data?.saveFamily;
    if (result?.__typename === 'FamilyChangedMeanwhile') return setProblem(say('changedMeanwhile'));
    if (result?.__typename !== 'FamilySaved') return;
    edits.settle(fields, fieldsOf(result.family));
    setTold(sayForm('saved'));
  };
  return {
    ...edits,
    isDirty: changed.length > 0,
    isSaving: loading,
    told,
    problem,
    discard: (): void => {
      edits.forget();
      setProblem(null);
    },
    save: async (): Promise<void> => {
      if (loading) return;
      if (conflicts.length > 0) return setProblem(sayForm('decideFirst'));
      if (changed.length === 0) return setTold(sayForm('nothingToSave'));
      setTold('');
      setProblem(null);
      try {
        await send();
      } catch (error) {
        setProblem(error);
      }
    },
  };
}
