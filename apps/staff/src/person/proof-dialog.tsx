import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { Notice, useWords } from '@optline/ui';
import type { ProofHow } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../form/dialog-form.js';
import { isUnderAge, nameOf, todayIn } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import { proofWords } from './person-words.js';
import { goesOverOwnNo } from './tick.js';
import type { Proof } from './tick.js';
import type { PersonForm } from './use-person-form.js';

const hows: readonly ProofHow[] = ['PAPER', 'PHONE', 'IN_PERSON', 'EMAIL'];

interface Draft {
  readonly how: ProofHow | '';
  readonly agreedOn: string;
  readonly adult: string;
  readonly againHow: ProofHow | '';
  readonly againWords: string;
  readonly isAgreed: boolean;
}

type Mistake =
  'howMissing' | 'dayMissing' | 'dayInFuture' | 'adultMissing' | 'wordsMissing' | 'statementMissing';
type Wrong = { readonly [Name in keyof Draft]?: Mistake };

interface Needs {
  readonly adult: boolean;
  readonly again: boolean;
  readonly today: string;
}

/** What a Yes needs before the box is ticked: how and when they agreed, and that they did. */
export function ProofDialog({ form, school }: { readonly form: PersonForm; readonly school: School }) {
  const say = useWords(proofWords);
  const { record, number } = form;
  const name = nameOf(record);
  const adults = adultsOf(record);
  const needs: Needs = {
    adult: isUnderAge(record, form.fields.birthDate, school),
    again: form.needsAskedAgain || goesOverOwnNo(record),
    today: todayIn(school),
  };
  const [draft, setDraft] = useState(() => draftOf(form.draft, needs.today));
  const [wrong, setWrong] = useState<Wrong>({});
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const close = (): void => form.setAsksProof(false);
  const use = (): string | void => {
    const found = mistakesIn(draft, needs);
    setWrong(found);
    const proof = proofOf(draft, needs);
    if (Object.keys(found).length > 0 || proof === null) return Object.keys(found)[0];
    form.setTick({ answer: 'IN', proof, seenVersion: record.textConsent.version, number });
    close();
  };
  const who = needs.adult ? (adults.find(({ id }) => id === draft.adult)?.name ?? say('somebody')) : name;
  const fields = { draft, set, wrong };
  const isPossible = !needs.adult || adults.length > 0;
  return (
    <DialogForm
      title={say('title', { name })}
      action={isPossible ? say('use') : undefined}
      isUnsaved={draft.againWords !== (form.draft?.askedAgain?.words ?? '')}
      onSubmit={use}
      onClose={close}
    >
      {!isPossible && <NoAdult name={name} />}
      {isPossible && (
        <>
          <p>{say('lead')}</p>
          {needs.adult && <Adult {...fields} adults={adults} name={name} />}
          <How {...fields} name="how" label={say('how')} />
          <TextInput
            type="date"
            name="agreedOn"
            label={say('agreedOn')}
            max={needs.today}
            value={draft.agreedOn}
            onChange={(event) => set({ agreedOn: event.currentTarget.value })}
            error={wrong.agreedOn && say(wrong.agreedOn)}
          />
          {needs.again && <AskedAgain {...fields} />}
          <Checkbox
            name="isAgreed"
            label={say(needs.adult ? 'statementAdult' : 'statement', {
              who,
              name,
              school: school.name,
              number: formatNumber(number),
            })}
            checked={draft.isAgreed}
            onChange={(event) => set({ isAgreed: event.currentTarget.checked })}
            error={wrong.isAgreed && say(wrong.isAgreed)}
          />
        </>
      )}
    </DialogForm>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly wrong: Wrong;
}

interface HowProps extends FieldsProps {
  readonly name: 'how' | 'againHow';
  readonly label: string;
}

function How({ draft, set, wrong, name, label }: HowProps) {
  const say = useWords(proofWords);
  const mistake = wrong[name];
  return (
    <NativeSelect
      name={name}
      label={label}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value as ProofHow | '' })}
      error={mistake && say(mistake)}
      data={[{ value: '', label: say('choose') }, ...hows.map((value) => ({ value, label: say(value) }))]}
    />
  );
}

interface AdultProps extends FieldsProps {
  readonly adults: readonly { readonly id: string; readonly name: string }[];
  readonly name: string;
}

function Adult({ draft, set, wrong, adults, name }: AdultProps) {
  const say = useWords(proofWords);
  return (
    <NativeSelect
      name="adult"
      label={say('adult')}
      description={say('adultWhy', { name })}
      value={draft.adult}
      onChange={(event) => set({ adult: event.currentTarget.value })}
      error={wrong.adult && say(wrong.adult)}
      data={[
        { value: '', label: say('choose') },
        ...adults.map(({ id, name: label }) => ({ value: id, label })),
      ]}
    />
  );
}

/** Nobody can be named who could say Yes: there is nothing to fill in. */
function NoAdult({ name }: { readonly name: string }) {
  const say = useWords(proofWords);
  return (
    <Notice kind="wait">
      <p>
        {say('adultWhy', { name })} {say('noAdult')}
      </p>
    </Notice>
  );
}

function AskedAgain(fields: FieldsProps) {
  const say = useWords(proofWords);
  const { draft, set, wrong } = fields;
  return (
    <>
      <Notice kind="wait">
        <p>{say('againLead')}</p>
      </Notice>
      <How {...fields} name="againHow" label={say('againHow')} />
      <Textarea
        name="againWords"
        label={say('againWords')}
        rows={3}
        value={draft.againWords}
        onChange={(event) => set({ againWords: event.currentTarget.value })}
        error={wrong.againWords && say(wrong.againWords)}
      />
    </>
  );
}

function adultsOf({ family, id: ownId }: PersonRecord): { id: string; name: string }[] {
  return family.people
    .filter(({ kind, archivedAt, id }) => kind === 'CONTACT' && archivedAt === null && id !== ownId)
    .map((person) => ({ id: person.id, name: nameOf(person) }));
}

/** A proof that was written down before comes back; only the statement is to be ticked anew. */
function draftOf(proof: Proof | null, today: string): Draft {
  return {
    how: proof?.how ?? '',
    agreedOn: proof?.agreedOn ?? today,
    adult: proof?.adultPersonId ?? '',
    againHow: proof?.askedAgain?.how ?? '',
    againWords: proof?.askedAgain?.words ?? '',
    isAgreed: false,
  };
}

function mistakesIn(draft: Draft, needs: Needs): Wrong {
  return {
    ...(needs.adult && draft.adult === '' && { adult: 'adultMissing' }),
    ...(draft.how === '' && { how: 'howMissing' }),
    ...(draft.agreedOn === '' && { agreedOn: 'dayMissing' }),
    ...(draft.agreedOn > needs.today && { agreedOn: 'dayInFuture' }),
    ...(needs.again && draft.againHow === '' && { againHow: 'howMissing' }),
    ...(needs.again && draft.againWords.trim() === '' && { againWords: 'wordsMissing' }),
    ...(!draft.isAgreed && { isAgreed: 'statementMissing' }),
  };
}

function proofOf({ how, agreedOn, adult, againHow, againWords }: Draft, needs: Needs): Proof | null {
  if (how === '') return null;
  const askedAgain = needs.again && againHow !== '' ? { how: againHow, words: againWords.trim() } : null;
  return { how, agreedOn, adultPersonId: needs.adult ? adult : null, askedAgain };
}
