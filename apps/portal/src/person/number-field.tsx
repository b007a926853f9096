import { TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { Notice, useWords } from '@optline/ui';
import type { ProfileFields } from './drafts.js';
import type { PersonDetailsFragment } from './person.generated.js';
import { personWords } from './person-words.js';

interface NumberFieldProps extends React.ComponentProps<typeof TextInput> {
  readonly isOwn: boolean;
  readonly number: string | null;
  readonly onTidy: (change: Partial<ProfileFields>) => void;
}

/** Says while typing how the number is read; when it is left, it is written as people of its country do. */
export function NumberField({ isOwn, number, onTidy, onBlur, ...input }: NumberFieldProps) {
  const say = useWords(personWords);
  return (
    <TextInput
      {...input}
      type="tel"
      inputMode="tel"
      autoComplete={isOwn ? 'tel' : 'off'}
      description={
        <span role="status">{number === null ? '' : say('readAs', { number: formatNumber(number) })}</span>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onBlur={(event) => {
        onBlur?.(event);
        if (number !== null) onTidy({ cellPhone: formatNumber(number) });
      }}
    />
  );
}

interface WhatTheNumberDoesProps {
  readonly person: PersonDetailsFragment;
  readonly typed: string;
  readonly number: string | null;
}

/** A Yes was given for one number; a No goes along to the next. */
export function WhatTheNumberDoes({ person, typed, number }: WhatTheNumberDoesProps) {
  const say = useWords(personWords);
  const { cellPhone, textConsent } = person;
  const isTaken = typed.trim() === '';
  const isOther = isTaken ? cellPhone !== null : number !== null && number !== cellPhone;
  const before = cellPhone === null ? '' : formatNumber(cellPhone);
  const text = !isOther
    ? null
    : textConsent.answer === 'IN'
      ? say(isTaken ? 'yesIsVoidWithout' : 'yesIsVoid', { before })
      : textConsent.answer === 'OUT' && !isTaken
        ? say('noStays')
        : null;
  return (
    <div role="status">
      {text !== null && (
        <Notice kind="wait">
          <p>{text}</p>
        </Notice>
      )}
    </div>
  );
}
