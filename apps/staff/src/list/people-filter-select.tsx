import { NativeSelect } from '@mantine/core';
import { answerWords, useWords, wayWords } from '@optline/ui';
import { listWords } from './list-words.js';
import list from './list.module.css';
import { answers, kinds, numberStates, ways } from './people-filter.js';
import { peopleFilterWords } from './people-filter-words.js';

interface PeopleFilterSelectProps {
  readonly name: 'answer' | 'way' | 'number' | 'kind';
  readonly value: string | null;
  /** Empty for any. */
  readonly onChange: (value: string) => void;
}

/** One of the filters of people. */
export function PeopleFilterSelect({ name, value, onChange }: PeopleFilterSelectProps) {
  const say = useWords(peopleFilterWords);
  const sayList = useWords(listWords);
  const choices = useChoices();
  return (
    <NativeSelect
      size="sm"
      className={name === 'way' ? list.wide : undefined}
      label={say(name)}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: sayList('any') }, ...choices[name]]}
    />
  );
}

function useChoices() {
  const say = useWords(peopleFilterWords);
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  return {
    answer: options(answers, sayAnswer),
    way: options(ways, sayWay),
    number: options(numberStates, say),
    kind: options(kinds, say),
  };
}

function options<Value extends string>(values: readonly Value[], say: (value: Value) => string) {
  return values.map((value) => {
    const text = say(value);
    return { value, label: text.charAt(0).toUpperCase() + text.slice(1) };
  });
}
