import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { localDay } from '@optline/domain';
import { formatCount, useWords } from '@optline/ui';
import type { ProofHow } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { countOf } from '../../asking/count-of.js';
import { Busy } from '../../form/busy.js';
import form from '../../form/form.module.css';
import type { BulkHeadFragment, BulkPageQuery } from './bulk-page.generated.js';
import { bulkActWords, bulkHowWords } from './bulk-words.js';
import type { BulkActing } from './use-bulk-acts.js';

const hows = Object.keys(bulkHowWords.en) as ProofHow[];

interface Draft {
  readonly how: ProofHow | '';
  readonly agreedOn: string;
  readonly agrees: boolean;
}

type Mistake = 'howMissing' | 'dayMissing' | 'dayInFuture' | 'statementMissing';
type Wrong = { readonly [Name in keyof Draft]?: Mistake };

interface BulkStartFormProps {
  readonly run: BulkHeadFragment;
  readonly acting: BulkActing;
  readonly statement: BulkPageQuery['bulkOptInStatement'];
  readonly timeZone: string;
}

/** How many would be opted in, what the school attests of them, and the button that does it. */
export function BulkStartForm({ run, acting, statement, timeZone }: BulkStartFormProps) {
  const say = useWords(bulkActWords);
  const [draft, setDraft] = useState<Draft>({ how: '', agreedOn: '', agrees: false });
  const [wrong, setWrong] = useState<Wrong>({});
  const isAnybody = countOf(run) > 0;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const mistakes = mistakesOf(draft, localDay(new Date(), timeZone));
    setWrong(mistakes);
    const [first] = Object.keys(mistakes);
    if (first !== undefined || draft.how === '') {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first ?? 'how'}]`)?.focus();
      return;
    }
    void acting.start({ ...draft, how: draft.how, statementVersion: statement.version }, say('begun'));
  };
  return (
    <form className={form.form} noValidate onSubmit={submit}>
      <Preview run={run} />
      {isAnybody && (
        <Fields
          draft={draft}
          wrong={wrong}
          statement={statement.text}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      )}
      <div className={form.buttons}>
        {isAnybody && (
          <Button type="submit" aria-disabled={acting.isBusy}>
            {say('start')}
          </Button>
        )}
        <Button
          variant="default"
          aria-disabled={acting.isBusy}
          onClick={() => void acting.cancel(say('discarded'))}
        >
          {say('discard')}
        </Button>
        <Busy isBusy={acting.isBusy} />
      </div>
    </form>
  );
}

function Preview({ run }: { readonly run: BulkHeadFragment }) {
  const say = useWords(bulkActWords);
  const people = countOf(run);
  const texts = run.signUpTexts;
  return (
    <p>
      {say('preview', { people, shown: formatCount(people, 'en') })}{' '}
      {people > 0 && say('texts', { texts, shownTexts: formatCount(texts, 'en') })} {say('nothingYet')}
    </p>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly wrong: Wrong;
  readonly statement: string;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, wrong, statement, onChange }: FieldsProps) {
  const say = useWords(bulkActWords);
  const sayHow = useWords(bulkHowWords);
  return (
    <>
      <NativeSelect
        name="how"
        label={say('how')}
        value={draft.how}
        error={wrong.how && say(wrong.how)}
        onChange={(event) => onChange({ how: event.currentTarget.value as Draft['how'] })}
        data={[
          { value: '', label: say('choose') },
          ...hows.map((value) => ({ value, label: sayHow(value) })),
        ]}
      />
      <TextInput
        name="agreedOn"
        type="date"
        label={say('agreedOn')}
        value={draft.agreedOn}
        error={wrong.agreedOn && say(wrong.agreedOn)}
        onChange={(event) => onChange({ agreedOn: event.currentTarget.value })}
      />
      <Checkbox
        name="agrees"
        label={statement}
        checked={draft.agrees}
        error={wrong.agrees && say(wrong.agrees)}
        onChange={(event) => onChange({ agrees: event.currentTarget.checked })}
      />
    </>
  );
}

function mistakesOf({ how, agreedOn, agrees }: Draft, today: string): Wrong {
  return {
    ...(how === '' && { how: 'howMissing' }),
    ...(agreedOn === '' && { agreedOn: 'dayMissing' }),
    ...(agreedOn > today && { agreedOn: 'dayInFuture' }),
    ...(!agrees && { agrees: 'statementMissing' }),
  };
}
