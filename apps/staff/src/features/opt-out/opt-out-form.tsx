import { Button, TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { Notice, ProblemAlert, useReadNumber, useWords } from '@optline/ui';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../../form/leave-guard.js';
import { HeardFields } from '../../person/heard-fields.js';
import type { School } from '../../person/person-record.js';
import classes from '../../person/person.module.css';
import { useStopNumber } from '../../person/use-stop-number.js';
import { Holders } from './holders.js';
import { optOutWords } from './opt-out-words.js';

interface OptOutFormProps {
  readonly school: School;
  readonly onAnother: () => void;
}

export function OptOutForm({ school, onAnother }: OptOutFormProps) {
  const say = useWords(optOutWords);
  const readNumber = useReadNumber();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const number = readNumber?.(typed) ?? null;
  const stopping = useStopNumber({ school, shownNumber: number ?? typed, onStopped: setDone });
  const focus = (name: string): void =>
    element.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWrong(number === null);
    if (number === null) return focus('number');
    const wrong = await stopping.stopAsHeard({ number });
    if (wrong !== null) focus(wrong);
  };
  if (done !== null) return <Done message={done} onAnother={onAnother} />;
  return (
    <form ref={element} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={classes.hint}>{say('lead')}</p>
      <TextInput
        name="number"
        type="tel"
        autoComplete="off"
        label={say('number')}
        description={number === null ? say('numberWhy') : formatNumber(number)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onBlur={() => setWrong(typed.trim() !== '' && readNumber !== null && number === null)}
        error={isWrong && say('notANumber')}
      />
      <Holders number={number} />
      <HeardFields draft={stopping.draft} wrong={stopping.wrong} school={school} onChange={stopping.change} />
      {stopping.problem !== null && <ProblemAlert problem={stopping.problem} />}
      <div className={classes.bar}>
        <Button type="submit" aria-disabled={stopping.isStopping}>
          {say('stop')}
        </Button>
      </div>
      <LeaveGuard isUnsaved={typed !== '' || stopping.draft.words !== ''} />
    </form>
  );
}

function Done({ message, onAnother }: { readonly message: string; readonly onAnother: () => void }) {
  const say = useWords(optOutWords);
  return (
    <div className={classes.form}>
      <div role="status">
        <Notice kind="good">
          <p>{message}</p>
        </Notice>
      </div>
      <div className={classes.bar}>
        <Button variant="default" onClick={onAnother} autoFocus>
          {say('another')}
        </Button>
      </div>
    </div>
  );
}
