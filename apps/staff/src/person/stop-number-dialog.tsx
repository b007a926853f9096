import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { AnswerBadge, commonWords, Dialog, Notice, ProblemAlert, useWords } from '@optline/ui';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { HeardFields } from './heard-fields.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import { heardWords } from './person-words.js';
import classes from './person.module.css';
import { useStopNumber } from './use-stop-number.js';

interface StopNumberDialogProps {
  readonly record: PersonRecord;
  readonly school: School;
  readonly onClose: () => void;
  readonly onStopped: () => void;
}

/** "Stop all texts to this number": says first whom it touches, then does what STOP does. */
export function StopNumberDialog({ record, school, onClose, onStopped }: StopNumberDialogProps) {
  const say = useWords(heardWords);
  const sayCommon = useWords(commonWords);
  const [isHeard, setHeard] = useState(true);
  const [done, setDone] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const number = record.cellPhone ?? '';
  const stopping = useStopNumber({
    school,
    shownNumber: number,
    onStopped: (message) => {
      setDone(message);
      onStopped();
    },
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const whose = { personId: record.id };
    if (!isHeard) return stopping.stopAsOffice(whose);
    const wrong = await stopping.stopAsHeard(whose);
    if (wrong !== null) element.current?.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
  };
  return (
    <Dialog title={say('stopTitle', { number: formatNumber(number) })} onClose={onClose}>
      {done !== null && <Done message={done} onClose={onClose} />}
      {done === null && (
        <form
          ref={element}
          className={classes.dialogForm}
          noValidate
          onSubmit={(event) => void submit(event)}
        >
          <p>{say('stopLead')}</p>
          <Touched record={record} />
          <Why isHeard={isHeard} onChange={setHeard} />
          {isHeard && (
            <HeardFields
              draft={stopping.draft}
              wrong={stopping.wrong}
              school={school}
              onChange={stopping.change}
            />
          )}
          {stopping.problem !== null && <ProblemAlert problem={stopping.problem} />}
          <div className={classes.dialogActs}>
            <Button variant="default" onClick={onClose}>
              {sayCommon('cancel')}
            </Button>
            <Button type="submit" aria-disabled={stopping.isStopping}>
              {say('stop')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Done({ message, onClose }: { readonly message: string; readonly onClose: () => void }) {
  const sayCommon = useWords(commonWords);
  return (
    <div className={classes.dialogForm}>
      <div role="status">
        <Notice kind="good">
          <p>{message}</p>
        </Notice>
      </div>
      <div className={classes.dialogActs}>
        <Button onClick={onClose} autoFocus>
          {sayCommon('close')}
        </Button>
      </div>
    </div>
  );
}

function Touched({ record }: { readonly record: PersonRecord }) {
  const say = useWords(heardWords);
  const { answer, sharedWith } = record.textConsent;
  return (
    <section aria-labelledby="touched">
      <p id="touched" className={classes.touchedTitle}>
        {say('touches')}
      </p>
      <ul className={classes.touched}>
        <li>
          {nameOf(record)} <AnswerBadge answer={answer} />
        </li>
        {sharedWith.map((sharer) => (
          <li key={sharer.personId ?? sharer.name}>
            {sharer.name} {sharer.answer !== null && <AnswerBadge answer={sharer.answer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({
  isHeard,
  onChange,
}: {
  readonly isHeard: boolean;
  readonly onChange: (isHeard: boolean) => void;
}) {
  const say = useWords(heardWords);
  return (
    <fieldset className={classes.choices}>
      <legend>{say('why')}</legend>
      <label>
        <input type="radio" name="why" checked={isHeard} onChange={() => onChange(true)} />
        {say('heard')}
      </label>
      <label>
        <input type="radio" name="why" checked={!isHeard} onChange={() => onChange(false)} />
        {say('ownDecision')}
      </label>
    </fieldset>
  );
}
