import { Card, EmptyState, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { AddNumber } from './add-number.js';
import { TextingNumberRow } from './number-row.js';
import type { NumberDetailFragment } from './numbers.generated.js';
import { numbersWords } from './text-messages-words.js';

interface NumbersProps {
  readonly numbers: readonly NumberDetailFragment[];
  readonly mayChange: boolean;
}

/** The numbers of the school; those in use first. */
export function Numbers({ numbers, mayChange }: NumbersProps) {
  const say = useWords(numbersWords);
  const [said, setSaid] = useState<Said | null>(null);
  const inUse = numbers.filter(({ retiredAt }) => retiredAt === null);
  const retired = numbers.filter(({ retiredAt }) => retiredAt !== null);
  return (
    <Card title={say('title')}>
      <p className={form.lead}>{say('lead')}</p>
      <Outcome said={said} />
      {numbers.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : (
        <ul className={form.list}>
          {[...inUse, ...retired].map((number) => (
            <TextingNumberRow
              key={number.id}
              textingNumber={number}
              mayChange={mayChange}
              onSaid={(text) => setSaid({ text })}
            />
          ))}
        </ul>
      )}
      {mayChange && <AddNumber onAdded={(text) => setSaid({ text })} />}
    </Card>
  );
}
