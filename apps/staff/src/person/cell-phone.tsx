import { Button, Checkbox } from '@mantine/core';
import { formatDay, useLanguage, useWords } from '@optline/ui';
import { useId, useState } from 'react';
import { ConsentLine } from './consent-line.js';
import { NumberField } from './number-field.js';
import type { School } from './person-record.js';
import { nameOf } from './person-record.js';
import { personWords, proofWords, tickWords } from './person-words.js';
import classes from './person.module.css';
import { ReportDialog } from './report-dialog.js';
import { StopNumberDialog } from './stop-number-dialog.js';
import type { PersonForm } from './use-person-form.js';
import { useRights } from '../permissions/use-rights.js';
import type { Rights } from '../permissions/use-rights.js';

interface CellPhoneProps {
  readonly form: PersonForm;
  readonly school: School;
  readonly wrong: string | undefined;
  readonly onStale: () => void;
}

/** Cell Phone, the checkbox Text Opt-In next to it, and below in one line how things stand. */
export function CellPhone({ form, school, wrong, onStale }: CellPhoneProps) {
  const say = useWords(tickWords);
  const rights = useRights();
  const id = useId();
  const [dialog, setDialog] = useState<'stop' | 'report' | null>(null);
  const { record } = form;
  const close = (): void => setDialog(null);
  return (
    <div className={classes.phone}>
      <div className={classes.phoneRow}>
        <NumberField
          typed={form.fields.cellPhone}
          onType={(typed) => form.change('cellPhone', typed)}
          readNumber={form.readNumber}
          isChanged={form.isOtherNumber}
          hint={<NumberHint form={form} />}
          wrong={wrong}
        />
        <Tick form={form} rights={rights} lineId={id} />
      </div>
      <ConsentLine id={id} record={record} school={school} rights={rights} onStale={onStale} />
      <Pending form={form} />
      <div className={classes.acts}>
        {rights.mayTurnOut && form.answer === 'NEVER_ASKED' && form.tick === null && (
          <Button size="sm" variant="default" onClick={() => form.setTick({ answer: 'OUT' })}>
            {say('theySaidNo')}
          </Button>
        )}
        {rights.mayTurnOut && record.cellPhone !== null && (
          <Button size="sm" variant="default" onClick={() => setDialog('stop')}>
            {say('stopAll')}
          </Button>
        )}
        {!rights.mayTurnOut && record.cellPhone !== null && (
          <Button size="sm" variant="default" onClick={() => setDialog('report')}>
            {say('report')}
          </Button>
        )}
      </div>
      {dialog === 'stop' && (
        <StopNumberDialog record={record} school={school} onClose={close} onStopped={onStale} />
      )}
      {dialog === 'report' && <ReportDialog record={record} onClose={close} onReported={onStale} />}
    </div>
  );
}

/** In which form a number is stored, and what another one, or none, does to the answer. */
function NumberHint({ form: { record, readNumber, fields, isOtherNumber } }: Pick<CellPhoneProps, 'form'>) {
  const say = useWords(personWords);
  const name = nameOf(record);
  const { answer, suppressedBecause } = record.textConsent;
  const stored = record.cellPhone;
  if (!isOtherNumber) return stored === null ? ' ' : say('storedAs', { number: stored });
  const typed = fields.cellPhone.trim();
  const read = readNumber?.(typed) ?? null;
  const says = [
    read !== null && `${say('storedAs', { number: read })}.`,
    stored !== null && answer === 'IN' && say(typed === '' ? 'noNumberVoidsYes' : 'numberVoidsYes', { name }),
    stored !== null && answer === 'OUT' && say('numberKeepsNo', { name }),
    stored !== null && suppressedBecause !== null && say('numberKeepsStop'),
  ];
  return says.filter((sentence) => sentence !== false).join(' ') || ' ';
}

interface TickProps {
  readonly form: PersonForm;
  readonly rights: Rights;
  readonly lineId: string;
}

function Tick({ form, rights, lineId }: TickProps) {
  const say = useWords(tickWords);
  const sayPerson = useWords(personWords);
  const id = useId();
  const { tick, answer } = form;
  const isTicked = (tick?.answer ?? answer) === 'IN';
  const why = whyBlocked(form, { rights, isTicked });
  const blockedBecause = why === null ? null : say(why);
  const change = (): void => {
    if (blockedBecause !== null) return;
    // Taking back what is not saved yet leads to what is stored, without another question.
    if (tick !== null && (tick.answer === 'IN' || answer === 'IN')) return form.setTick(null);
    if (isTicked) return form.setTick({ answer: 'OUT' });
    form.setAsksProof(true);
  };
  return (
    <div
      className={`${classes.tick} ${blockedBecause === null ? '' : classes.blocked}`}
      data-never={answer === 'NEVER_ASKED' || undefined}
    >
      {/* aria-disabled instead of disabled: whoever gets here by keyboard hears why it cannot be used. */}
      <Checkbox
        label={sayPerson('textOptIn')}
        checked={isTicked}
        onChange={change}
        aria-disabled={blockedBecause !== null}
        aria-describedby={blockedBecause === null ? lineId : `${id} ${lineId}`}
      />
      {blockedBecause !== null && (
        <p id={id} className={classes.why}>
          {blockedBecause}
        </p>
      )}
    </div>
  );
}

type Blocked = 'noPermission' | 'archived' | 'noTurnIn' | 'noNumber' | 'wrongNumber';

/** Why the checkbox cannot be used now. Turning out never conflicts with anything but the permission. */
function whyBlocked(
  { record, number, tick, isOtherNumber }: PersonForm,
  { rights, isTicked }: { readonly rights: Rights; readonly isTicked: boolean },
): Blocked | null {
  if (!rights.mayTurnOut) return 'noPermission';
  if (record.archivedAt !== null) return 'archived';
  if (isTicked || tick !== null) return null;
  if (!rights.mayTurnIn) return 'noTurnIn';
  if (number === '') return 'noNumber';
  return record.textConsent.suppressedBecause === 'WRONG_NUMBER' && !isOtherNumber ? 'wrongNumber' : null;
}

/** What Save Changes will do to the answer. */
function Pending({ form }: { readonly form: PersonForm }) {
  const { tick, stale, answer, record, draft } = form;
  const { language } = useLanguage();
  const say = useWords(tickWords);
  const sayHow = useWords(proofWords);
  const willBeNeverAsked = tick === null && answer !== record.textConsent.answer && form.number !== '';
  return (
    <div role="status" className={classes.region}>
      {tick?.answer === 'OUT' && (
        <p className={classes.pending}>
          {say('willBeOut')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => form.setTick(null)}>
            {say('undo')}
          </Button>
        </p>
      )}
      {tick?.answer === 'IN' && (
        <p className={classes.pending}>
          {say('willBeIn', {
            how: sayHow(tick.proof.how).toLowerCase(),
            day: formatDay(tick.proof.agreedOn, { language }),
          })}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => form.setAsksProof(true)}>
            {say('changeProof')}
          </Button>
        </p>
      )}
      {stale !== null && draft !== null && (
        <p className={classes.pending}>
          {say(stale === 'answer-changed' ? 'answerChanged' : 'numberChanged')}
        </p>
      )}
      {willBeNeverAsked && <p className={classes.pending}>{say('willBeNeverAsked')}</p>}
    </div>
  );
}
