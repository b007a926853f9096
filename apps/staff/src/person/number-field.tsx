import { TextInput } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { ReadNumber } from '@optline/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { personWords } from './person-words.js';

interface NumberFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly readNumber: ReadNumber | null;
  /** What was stored as it stands is not called wrong. */
  readonly isChanged: boolean;
  readonly hint: ReactNode;
  readonly wrong: string | undefined;
}

/** Cell Phone, checked as it is typed: nobody is told that it is wrong before they are through. */
export function NumberField({ typed, onType, readNumber, isChanged, hint, wrong }: NumberFieldProps) {
  const say = useWords(personWords);
  const [isLeft, setLeft] = useState(true);
  const isWrong = isChanged && isLeft && typed.trim() !== '' && readNumber?.(typed) === null;
  return (
    <TextInput
      name="cellPhone"
      type="tel"
      label={say('cellPhone')}
      autoComplete="off"
      value={typed}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onType(event.currentTarget.value)}
      error={isWrong ? say('notANumber') : wrong}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={hint}
    />
  );
}
