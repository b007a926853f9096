import { formatNumber } from '@optline/domain';
import { AnswerBadge, useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogDone, DialogForm } from '../form/dialog-form.js';
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
  const [isHeard, setHeard] = useState(true);
  const [done, setDone] = useState<string | null>(null);
  const number = record.cellPhone ?? '';
  const stopping = useStopNumber({
    school,
    shownNumber: number,
    onStopped: (message) => {
      setDone(message);
      onStopped();
    },
  });
  const whose = { personId: record.id };
  const title = say('stopTitle', { number: formatNumber(number) });
  if (done !== null) return <DialogDone title={title} message={done} onClose={onClose} />;
  return (
    <DialogForm
      title={title}
      action={say('stop')}
      isBusy={stopping.isStopping}
      isUnsaved={isHeard && stopping.draft.words !== ''}
      problem={stopping.problem}
      onSubmit={() => (isHeard ? stopping.stopAsHeard(whose) : stopping.stopAsOffice(whose))}
      onClose={onClose}
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
    </DialogForm>
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
