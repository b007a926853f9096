import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { formatDate, ProblemAlert, useLanguage, useSession, useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { AnswersSelect } from './answers-select.js';
import { AddTextingNumberDocument, SetTextingNumberAnswersDocument } from './numbers.generated.js';
import { NumberSpeed } from './number-speed.js';
import { RetireDialog } from './retire-dialog.js';
import type { NumberDetailFragment } from './numbers.generated.js';
import { keywordsWords, numbersWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

interface RowProps {
  readonly textingNumber: NumberDetailFragment;
  readonly mayChange: boolean;
  readonly onSaid: (said: string) => void;
}

export function TextingNumberRow({ textingNumber, mayChange, onSaid }: RowProps) {
  const say = useWords(numbersWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const { retiredAt } = textingNumber;
  return (
    <li className={classes.number}>
      <div className={classes.numberTop}>
        <p>
          <span className={form.name}>{formatNumber(textingNumber.number)}</span>
          {retiredAt !== null && <span className={form.tag}>{say('retired')}</span>}
        </p>
        {mayChange && retiredAt === null && <Retire textingNumber={textingNumber} onSaid={onSaid} />}
        {mayChange && retiredAt !== null && <TakeUp textingNumber={textingNumber} onSaid={onSaid} />}
      </div>
      {retiredAt === null ? (
        <>
          <Answers textingNumber={textingNumber} mayChange={mayChange} onSaid={onSaid} />
          <NumberSpeed textingNumber={textingNumber} mayChange={mayChange} onSaid={onSaid} />
        </>
      ) : (
        <p className={form.hint}>
          {say('retiredSince', { day: formatDate(retiredAt, { language, timeZone }) })}
        </p>
      )}
    </li>
  );
}

type ActProps = Omit<RowProps, 'mayChange'>;

function Answers({ textingNumber: { id, number, answersKeywords }, mayChange, onSaid }: RowProps) {
  const say = useWords(numbersWords);
  const sayWho = useWords(keywordsWords);
  const [mutate, { loading, error }] = useMutation(SetTextingNumberAnswersDocument);
  if (!mayChange) return <p className={form.hint}>{sayWho(answersKeywords)}</p>;
  return (
    <>
      <AnswersSelect
        label={say('answers', { number: formatNumber(number) })}
        description={say('answersHint')}
        value={answersKeywords}
        isDisabled={loading}
        onChange={(wanted) => {
          mutate({ variables: { id, answersKeywords: wanted } })
            .then(() => onSaid(say('answersSaved', { number: formatNumber(number), who: sayWho(wanted) })))
            // Shown below, as the mutation's error.
            .catch(() => undefined);
        }}
      />
      {error !== undefined && <ProblemAlert problem={error} />}
    </>
  );
}

function Retire({ textingNumber, onSaid }: ActProps) {
  const say = useWords(numbersWords);
  const [isAsked, setAsked] = useState(false);
  const number = formatNumber(textingNumber.number);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-label={say('retireWhat', { number })}
        onClick={() => setAsked(true)}
      >
        {say('retire')}
      </Button>
      {isAsked && (
        <RetireDialog
          textingNumber={textingNumber}
          onClose={() => setAsked(false)}
          onRetired={() => {
            setAsked(false);
            onSaid(say('retireDone', { number }));
          }}
        />
      )}
    </>
  );
}

function TakeUp({ textingNumber: { number, answersKeywords }, onSaid }: ActProps) {
  const say = useWords(numbersWords);
  const shown = formatNumber(number);
  const [mutate, { loading, error }] = useMutation(AddTextingNumberDocument);
  const [taken, setTaken] = useState<string | null>(null);
  const takeUp = async (): Promise<void> => {
    setTaken(null);
    try {
      const { data } = await mutate({ variables: { number, answersKeywords } });
      if (data?.addTextingNumber.__typename === 'TextingNumberTaken') setTaken(data.addTextingNumber.message);
      if (data?.addTextingNumber.__typename === 'TextingNumberSaved') onSaid(say('added', { number: shown }));
    } catch {
      // Shown below, as the mutation's error.
    }
  };
  const problem: unknown = taken ?? error;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        loading={loading}
        aria-label={say('takeUpWhat', { number: shown })}
        onClick={() => void takeUp()}
      >
        {say('takeUp')}
      </Button>
      {problem !== undefined && <ProblemAlert problem={problem} />}
    </>
  );
}
