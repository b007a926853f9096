import { formatDay, useWords } from '@optline/ui';
import form from '../form/form.module.css';
import { enrolmentWords } from './enrolling-words.js';

interface EnrolmentSpanProps {
  readonly enrolment: { readonly startedOn: string; readonly endedOn: string | null };
  /** Where the school is, YYYY-MM-DD. */
  readonly today: string;
}

/** Since when an enrolment lasts, and until when where that is known. */
export function EnrolmentSpan({ enrolment: { startedOn, endedOn }, today }: EnrolmentSpanProps) {
  const say = useWords(enrolmentWords);
  const day = (on: string): string => formatDay(on, { language: 'en' });
  return (
    <span className={form.hint}>
      {say(startedOn > today ? 'from' : 'since', { day: day(startedOn) })}
      {endedOn !== null && `, ${say('endsOn', { day: day(endedOn) })}`}
    </span>
  );
}
