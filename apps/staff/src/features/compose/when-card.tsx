import { TextInput } from '@mantine/core';
import { Card, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { todayIn } from '../../person/person-record.js';
import personClasses from '../../person/person.module.css';
import { whenWords } from './compose-words.js';
import classes from './compose.module.css';
import { isAlways } from './is-always.js';
import { Override } from './override.js';
import { WhenItGoes } from './when-it-goes.js';
import type { WhenProps } from './when-props.js';

/** Now or later, within the hours or in spite of them. */
export function WhenCard(props: WhenProps) {
  const say = useWords(whenWords);
  const { draft, onChange } = props;
  const { isLater } = draft;
  return (
    <Card title={say('title')}>
      <div className={form.form}>
        <fieldset className={`${personClasses.choices} ${classes.choices}`}>
          <legend>{say('which')}</legend>
          {[false, true].map((later) => (
            <label key={String(later)}>
              <input
                type="radio"
                name="when"
                checked={isLater === later}
                onChange={() => onChange({ isLater: later })}
              />
              <span>{say(later ? 'later' : 'now')}</span>
            </label>
          ))}
        </fieldset>
        {isLater && <Later {...props} />}
        <WhenItGoes {...props} />
        {(draft.isOverriding || !isAlways(props.school)) && <Override {...props} />}
      </div>
    </Card>
  );
}

function Later({ school, draft, mistake, onChange }: WhenProps) {
  const say = useWords(whenWords);
  return (
    <div className={personClasses.pair}>
      <TextInput
        type="date"
        name="day"
        label={say('day')}
        min={todayIn(school)}
        value={draft.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
        error={mistake?.field === 'day' && say(mistake.why)}
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
  );
}
