import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { languageNames, languages, useWords } from '@optline/ui';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { DialogForm } from '../../form/dialog-form.js';
import { familyWords } from './families-words.js';
import { AddFamilyDocument } from './family-page.generated.js';
import { familyNameLengthAtMost } from './family-form.js';

/** A new family; its people are added on its page. */
export function AddFamilyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(familyWords);
  const navigate = useNavigate();
  const [add, { loading }] = useMutation(AddFamilyDocument);
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('en');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  // Once it is drawn as saved: nothing stands in the way of leaving any more.
  useEffect(() => {
    if (addedId !== null) void navigate(`/families/${addedId}`);
  }, [addedId, navigate]);
  const submit = async (): Promise<string | void> => {
    setMissing(name.trim() === '');
    setProblem(null);
    if (name.trim() === '') return 'name';
    try {
      const result = (await add({ variables: { input: { name: name.trim(), language } } })).data?.addFamily;
      if (result?.__typename === 'FamilySaved') setAddedId(result.family.id);
      else setProblem(result?.message ?? null);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <DialogForm
      title={say('addFamilyTitle')}
      action={say('add')}
      isBusy={loading}
      isUnsaved={name !== '' && addedId === null}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={say('name')}
        maxLength={familyNameLengthAtMost}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isMissing && name.trim() === '' && say('nameMissing')}
      />
      <NativeSelect
        label={say('language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </DialogForm>
  );
}
