import { formatSchedule, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { whenWords } from './compose-words.js';
import classes from './compose.module.css';
import { isAlways } from './is-always.js';
import { useWhen } from './use-when.js';
import type { WhenProps } from './when-props.js';

/** When the texts will go, and the hours that hold them. */
export function WhenItGoes({ school, draft, preview }: Omit<WhenProps, 'mistake' | 'onChange'>) {
  const say = useWords(whenWords);
  const { timeZone, textingHours } = school;
  const { from, until } = textingHours;
  const clock = (time: string): string => formatSchedule({ days: [], startTime: time, endTime: null }, 'en');
  const when = useWhen({ draft, timeZone, preview });
  return (
    <div role="status" className={classes.numbers}>
      {when !== '' && <p className={form.name}>{when}</p>}
      <p className={form.hint}>
        {isAlways(school) ? say('always') : say('hours', { from: clock(from), until: clock(until) })}
      </p>
    </div>
  );
}
