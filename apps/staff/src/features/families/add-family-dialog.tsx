import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { commonWords, Dialog, languageNames, languages, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { familyWords } from './families-words.js';
import classes from './families-page.module.css';
import { AddFamilyDocument } from './family-page.generated.js';

/** A new family; its people are added on its page. */
export function AddFamilyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(familyWords);
  const sayCommon = useWords(commonWords);
  const navigate = useNavigate();
  const [add, { loading }] = useMutation(AddFamilyDocument);
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('en');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '' || loading) return;
    try {
      const result = (await add({ variables: { input: { name: name.trim(), language } } })).data?.addFamily;
      if (result?.__typename === 'FamilySaved') await navigate(`/families/${result.family.id}`);
      else setProblem(result?.message);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Dialog title={say('addFamilyTitle')} onClose={onClose}>
      <form className={classes.dialog} noValidate onSubmit={(event) => void submit(event)}>
        {problem !== null && <ProblemAlert problem={problem} />}
        <TextInput
          label={say('name')}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isMissing && say('nameMissing')}
        />
        <NativeSelect
          label={say('language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
          <Button type="submit" aria-disabled={loading}>
            {say('add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
