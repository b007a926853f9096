import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { Card, languageNames, languages, useWords } from '@optline/ui';
import type { Language } from '@optline/ui';
import { Conflicts } from '../../form/conflicts.js';
import { LeaveGuard } from '../../form/leave-guard.js';
import { SaveBar } from '../../form/save-bar.js';
import { useRecordForm } from '../../form/use-record-form.js';
import classes from '../../person/person.module.css';
import { familyWords } from './families-words.js';
import { SaveFamilyDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';

export const familyNameLengthAtMost = 120;

/** What belongs to the family as a whole. */
export function FamilyForm({ family }: { readonly family: FamilyDetailFragment }) {
  const say = useWords(familyWords);
  const form = useFamilyForm(family);
  const { fields, change, isDirty } = form;
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
        <SaveBar form={form} />
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
  const [mutate] = useMutation(SaveFamilyDocument);
  return useRecordForm<Fields>(fieldsOf(family), async (fields) => {
    const { id, version } = family;
    const input = { name: fields.name.trim(), language: fields.language };
    const result = (await mutate({ variables: { id, version, input } })).data?.saveFamily;
    if (result?.__typename === 'FamilyChangedMeanwhile')
      return { kind: 'not-saved', problem: say('changedMeanwhile') };
    return result && { kind: 'saved', stored: fieldsOf(result.family) };
  });
}
