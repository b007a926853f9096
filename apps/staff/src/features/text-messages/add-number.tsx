import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { ProblemAlert, useWords } from '@optline/ui';
import type { AnswersKeywords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { AnswersSelect } from './answers-select.js';
import { AddTextingNumberDocument, NumbersPageDocument } from './numbers.generated.js';
import { numbersWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

export function AddNumber({ onAdded }: { readonly onAdded: (said: string) => void }) {
  const say = useWords(numbersWords);
  const adding = useAdding(onAdded);
  return (
    <form
      className={classes.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void adding.add();
      }}
    >
      <h3>{say('add')}</h3>
      <div className={form.form}>
        <TextInput
          type="tel"
          label={say('number')}
          description={say('numberHint')}
          value={adding.number}
          autoComplete="off"
          error={adding.isMissing && say('numberMissing')}
          onChange={(event) => adding.setNumber(event.currentTarget.value)}
        />
        <AnswersSelect
          label={say('answersShort')}
          description={say('answersHint')}
          value={adding.answersKeywords}
          onChange={adding.setAnswersKeywords}
        />
        {adding.problem !== null && <ProblemAlert problem={adding.problem} />}
        <div className={form.buttons}>
          <Button type="submit" loading={adding.isAdding}>
            {say('addIt')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function useAdding(onAdded: (said: string) => void) {
  const say = useWords(numbersWords);
  const [number, setNumber] = useState('');
  const [answersKeywords, setAnswersKeywords] = useState<AnswersKeywords>('CARRIER');
  const [problem, setProblem] = useState<unknown>(null);
  const [isMissing, setMissing] = useState(false);
  const [mutate, { loading }] = useMutation(AddTextingNumberDocument, {
    refetchQueries: [NumbersPageDocument],
  });
  const add = async (): Promise<void> => {
    setProblem(null);
    setMissing(number.trim() === '');
    if (number.trim() === '') return;
    try {
      const { data } = await mutate({ variables: { number, answersKeywords } });
      const result = data?.addTextingNumber;
      if (result?.__typename === 'TextingNumberTaken') setProblem(result.message);
      if (result?.__typename !== 'TextingNumberSaved') return;
      setNumber('');
      onAdded(say('added', { number: formatNumber(result.textingNumber.number) }));
    } catch (error) {
      setProblem(error);
    }
  };
  return {
    number,
    setNumber,
    answersKeywords,
    setAnswersKeywords,
    problem,
    isMissing,
    add,
    isAdding: loading,
  };
}
