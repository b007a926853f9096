import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { checkText, sizeOf } from '@optline/domain';
import { Card, formatSchedule, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Conflicts } from '../../form/conflicts.js';
import form from '../../form/form.module.css';
import { LeaveGuard } from '../../form/leave-guard.js';
import { SaveBar } from '../../form/save-bar.js';
import { useRecordForm } from '../../form/use-record-form.js';
import { useRights } from '../../permissions/use-rights.js';
import { dayEnd, hoursBetween } from './hours-between.js';
import { MayChange } from './may-change.js';
import { SaveSendingDocument, SendingPageDocument } from './sending.generated.js';
import type { SendingRulesFragment } from './sending.generated.js';
import { sendingWords } from './sending-words.js';
import classes from './text-messages.module.css';

const footerAtMost = 80;
const hoursAtLeast = 1;

type Fields = Readonly<{ from: string; until: string; textFooter: string }>;
type Mistakes = { readonly [Name in keyof Fields]?: string };

/** When texts go out, and what stands below them. */
export function SendingPage() {
  const { data, error, refetch } = useQuery(SendingPageDocument);
  if (data === undefined)
    return <Waiting lines={10} problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  return (
    <MayChange>
      <SendingForm organization={data.organization} />
    </MayChange>
  );
}

function SendingForm({ organization }: { readonly organization: SendingRulesFragment }) {
  const say = useWords(sendingWords);
  const { mayChangeSettings: mayChange } = useRights();
  const record = useSendingForm(organization);
  const mistakesIn = useMistakes();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = mistakesIn(record.fields);
    setMistakes(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) void record.save();
    else event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  const { fields, change } = record;
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard isUnsaved={record.isDirty} />
      <Card title={say('hours')}>
        <p className={form.lead}>{say('hoursLead')}</p>
        <div className={classes.hours}>
          <Hour name="from" value={fields.from} mayChange={mayChange} onChange={change} />
          <Hour
            name="until"
            value={fields.until}
            mayChange={mayChange}
            mistake={mistakes.until}
            onChange={change}
          />
        </div>
      </Card>
      <Card title={say('footer')}>
        <p className={form.lead}>{say('footerLead')}</p>
        <Footer
          text={fields.textFooter}
          mayChange={mayChange}
          mistake={mistakes.textFooter}
          onChange={change}
        />
      </Card>
      <div className={classes.save}>
        <Conflicts
          problem={record.problem}
          conflicts={record.conflicts}
          nameOf={(field) => say(field)}
          onMine={record.keepMine}
          onTheirs={record.takeTheirs}
        />
        {mayChange && <SaveBar form={record} />}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly mayChange: boolean;
  readonly mistake?: string | undefined;
  readonly onChange: (field: keyof Fields, value: string) => void;
}

interface HourProps extends FieldProps {
  readonly name: 'from' | 'until';
  readonly value: string;
}

function Hour({ name, value, mayChange, mistake, onChange }: HourProps) {
  const say = useWords(sendingWords);
  const shown = (time: string): string =>
    time === dayEnd ? say('endOfDay') : formatSchedule({ days: [], startTime: time, endTime: null }, 'en');
  if (!mayChange) return <TextInput label={say(name)} value={shown(value)} readOnly />;
  const times =
    name === 'from' ? hoursBetween('00:00', '23:00', value) : hoursBetween('01:00', dayEnd, value);
  return (
    <NativeSelect
      name={name}
      label={say(name)}
      value={value}
      error={mistake}
      data={times.map((time) => ({ value: time, label: shown(time) }))}
      onChange={(event) => onChange(name, event.currentTarget.value)}
    />
  );
}

function Footer({ text, mayChange, mistake, onChange }: FieldProps & { readonly text: string }) {
  const say = useWords(sendingWords);
  const { characters, encoding, outsideGsm7 } = sizeOf(text.trim());
  return (
    <>
      <TextInput
        name="textFooter"
        label={say('textFooter')}
        description={say('textFooterHint')}
        value={text}
        readOnly={!mayChange}
        maxLength={footerAtMost}
        error={mistake}
        onChange={(event) => onChange('textFooter', event.currentTarget.value)}
      />
      <p className={form.hint}>
        {encoding === 'UCS-2'
          ? say('footerDear', { characters, signs: outsideGsm7.join(' ') })
          : say('footerSize', { characters })}
      </p>
    </>
  );
}

function useMistakes() {
  const say = useWords(sendingWords);
  return ({ from, until, textFooter }: Fields): Mistakes => {
    const hours = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
    const reserved = checkText(textFooter).find(({ kind }) => kind === 'refused');
    return {
      ...(hours(until) - hours(from) < hoursAtLeast && { until: say('tooShort') }),
      ...(reserved !== undefined && { textFooter: say('reserved', { found: reserved.found }) }),
    };
  };
}

function fieldsOf({ textingHours: { from, until }, textFooter }: SendingRulesFragment): Fields {
  return { from, until, textFooter };
}

function useSendingForm(organization: SendingRulesFragment) {
  const [mutate] = useMutation(SaveSendingDocument);
  const { version } = organization;
  return useRecordForm<Fields>(fieldsOf(organization), async ({ from, until, textFooter }) => {
    const input = { version, textingHours: { from, until }, textFooter };
    const result = (await mutate({ variables: { input } })).data?.updateOrganization;
    if (result?.__typename === 'OrganizationChangedMeanwhile')
      return { kind: 'not-saved', problem: result.message };
    return result && { kind: 'saved', stored: fieldsOf(result.organization) };
  });
}
