import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { SetTextingNumberSpeedDocument } from './numbers.generated.js';
import type { NumberDetailFragment } from './numbers.generated.js';
import { speedWords } from './sending-words.js';
import classes from './text-messages.module.css';

const perMinuteAtMost = 6000;

interface NumberSpeedProps {
  readonly textingNumber: NumberDetailFragment;
  readonly mayChange: boolean;
  readonly onSaid: (said: string) => void;
}

/** How many texts a minute leave from a number of the school. */
export function NumberSpeed({ textingNumber, mayChange, onSaid }: NumberSpeedProps) {
  const say = useWords(speedWords);
  const { id, number, textsPerMinute } = textingNumber;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [mutate, { loading, error }] = useMutation(SetTextingNumberSpeedDocument);
  if (!mayChange) return <p className={form.hint}>{say('shown', { speed: textsPerMinute })}</p>;
  const shown = typed ?? String(textsPerMinute);
  const save = async (): Promise<void> => {
    const speed = Number(shown);
    const isFine = /^\d+$/.test(shown.trim()) && speed >= 1 && speed <= perMinuteAtMost;
    setWrong(!isFine);
    if (!isFine || loading) return;
    try {
      await mutate({ variables: { id, textsPerMinute: speed } });
    } catch {
      // Shown below, as the mutation's error.
      return;
    }
    setTyped(null);
    onSaid(say('saved', { number: formatNumber(number), speed }));
  };
  return (
    <form
      className={classes.speed}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        inputMode="numeric"
        label={say('label', { number: formatNumber(number) })}
        description={say('hint')}
        value={shown}
        error={isWrong && say('wrong', { most: String(perMinuteAtMost) })}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== null && Number(typed) !== textsPerMinute && (
        <Button type="submit" size="sm" variant="default" aria-disabled={loading}>
          {say('save')}
        </Button>
      )}
      {error !== undefined && <ProblemAlert problem={error} />}
    </form>
  );
}
