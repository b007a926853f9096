import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { trialWords } from './compose-words.js';
import { SaveMyPhoneDocument } from './my-phone.generated.js';

interface MyNumberProps {
  readonly number: string | null;
  readonly onSaved: () => void;
}

/** The number of one's own phone. It stands within the form of the text, which it does not send. */
export function MyNumber({ number, onSaved }: MyNumberProps) {
  const say = useWords(trialWords);
  const [mutate, { loading }] = useMutation(SaveMyPhoneDocument);
  const [typed, setTyped] = useState(number === null ? '' : formatNumber(number));
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    if (loading) return;
    if (typed.trim() === '') return setProblem(say('numberMissing'));
    setProblem(null);
    try {
      const result = (await mutate({ variables: { number: typed } })).data?.saveMyPhone;
      if (result?.__typename === 'MyPhoneSaved') onSaved();
      else setProblem(result?.message ?? null);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className={form.form}>
      <TextInput
        type="tel"
        label={say('number')}
        description={say('ask')}
        autoComplete="tel"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void save();
        }}
      />
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className={form.buttons}>
        <Button size="sm" variant="default" aria-disabled={loading} onClick={() => void save()}>
          {say('save')}
        </Button>
      </div>
    </div>
  );
}
