import { formatCount, formatDateTime, useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { whenWords } from './compose-words.js';
import classes from './compose.module.css';
import { scheduledAtOf } from './draft.js';
import type { WhenProps } from './when-props.js';

/** When the texts will go, as far as it is known. */
export function WhenItGoes({ school, draft, preview }: Omit<WhenProps, 'mistake' | 'onChange'>) {
  const say = useWords(whenWords);
  const { timeZone, textingHours } = school;
  const time = (instant: string): string => formatDateTime(instant, { language: 'en', timeZone });
  const { from, until } = textingHours;
  const isAlways = from === '00:00' && until === '24:00';
  const at = scheduledAtOf(draft, timeZone);
  const begins = at === null ? [] : [say('begins', { time: time(at.toISOString()) })];
  return (
    <div role="status" className={classes.numbers}>
      <p className={form.name}>{[...begins, ...held()].join(' ')}</p>
      <p className={form.hint}>{isAlways ? say('always') : say('hours', { from, until })}</p>
    </div>
  );

  function held(): string[] {
    if (preview === undefined || preview.texts === 0 || (draft.isLater && at === null)) return [];
    const { waiting, waitingUntil, texts } = preview;
    if (draft.isOverriding) return [say('overridden')];
    if (waiting === 0 || waitingUntil === null) return at === null ? [say('atOnce')] : [];
    const last = time(waitingUntil);
    if (waiting === texts) return [say('allWait', { until: last })];
    return [say('someWait', { waiting, shown: formatCount(waiting, 'en'), until: last })];
  }
}
