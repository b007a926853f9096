import { NativeSelect } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { AnswersKeywords } from '@optline/ui';
import { keywordsWords } from './text-messages-words.js';

const choices = ['CARRIER', 'OPTLINE'] as const satisfies readonly AnswersKeywords[];

interface AnswersSelectProps {
  readonly label: string;
  readonly description: string;
  readonly value: AnswersKeywords;
  readonly isDisabled?: boolean;
  readonly onChange: (value: AnswersKeywords) => void;
}

/** Who answers STOP and HELP at a number. */
export function AnswersSelect({ label, description, value, isDisabled, onChange }: AnswersSelectProps) {
  const say = useWords(keywordsWords);
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      disabled={isDisabled ?? false}
      maw="38rem"
      data={choices.map((choice) => ({ value: choice, label: say(choice) }))}
      onChange={(event) => {
        const wanted = choices.find((choice) => choice === event.currentTarget.value);
        if (wanted !== undefined) onChange(wanted);
      }}
    />
  );
}
