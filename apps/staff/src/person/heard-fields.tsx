import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useWords } from '@optline/ui';
import type { ProofHow } from '@optline/ui';
import type { HeardDraft, HeardMistakes } from './heard.js';
import { todayIn } from './person-record.js';
import type { School } from './person-record.js';
import { heardWords } from './person-words.js';
import classes from './person.module.css';

const hows: readonly ProofHow[] = ['PHONE', 'IN_PERSON', 'PAPER', 'EMAIL'];

interface HeardFieldsProps {
  readonly draft: HeardDraft;
  readonly wrong: HeardMistakes;
  readonly school: School;
  readonly onChange: (part: Partial<HeardDraft>) => void;
}

/** Which way, when, and in their words. */
export function HeardFields({ draft, wrong, school, onChange }: HeardFieldsProps) {
  const say = useWords(heardWords);
  return (
    <>
      <NativeSelect
        name="how"
        label={say('how')}
        value={draft.how}
        onChange={(event) => onChange({ how: event.currentTarget.value as ProofHow | '' })}
        error={wrong.how && say(wrong.how)}
        data={[{ value: '', label: say('choose') }, ...hows.map((value) => ({ value, label: say(value) }))]}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          name="day"
          label={say('day')}
          max={todayIn(school)}
          value={draft.day}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
          error={wrong.day && say(wrong.day)}
        />
        <TextInput
          type="time"
          name="time"
          label={say('time')}
          description={say('zone', { zone: school.timeZone })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </div>
      <Textarea
        name="words"
        label={say('words')}
        rows={3}
        value={draft.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
        error={wrong.words && say(wrong.words)}
      />
    </>
  );
}
