import { Button } from '@mantine/core';
import { formatDay, formatSchedule, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { enrolmentWords } from '../../enrolling/enrolling-words.js';
import classes from '../../enrolling/enrolling.module.css';
import { EnrolmentSpan } from '../../enrolling/enrolment-span.js';
import { Past } from '../../enrolling/past.js';
import form from '../../form/form.module.css';
import type { StudentEnrolmentFragment } from './student-page.generated.js';
import { studentClassesWords } from './student-words.js';

interface ClassRowProps {
  readonly enrolment: StudentEnrolmentFragment;
  readonly today: string;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
}

/** A class that a student comes to. */
export function ClassRow({ enrolment, today, isBusy, onEnd }: ClassRowProps) {
  const say = useWords(studentClassesWords);
  const sayEnrolment = useWords(enrolmentWords);
  const { class: found } = enrolment;
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p className={form.name}>
          <Link to={`/classes/${found.id}`}>{found.name}</Link>
        </p>
        <p className={classes.line}>
          <span>{formatSchedule(found, 'en') || say('noSchedule')}</span>
          <EnrolmentSpan enrolment={enrolment} today={today} />
        </p>
      </div>
      <Button
        size="sm"
        variant="default"
        aria-label={sayEnrolment('endIn', { className: found.name })}
        aria-disabled={isBusy}
        onClick={onEnd}
      >
        {sayEnrolment('end')}
      </Button>
    </li>
  );
}

interface PastClassesProps {
  readonly past: readonly StudentEnrolmentFragment[];
  readonly today: string;
}

/** Classes that a student was in, shown when somebody wants to know. */
export function PastClasses({ past, today }: PastClassesProps) {
  const say = useWords(studentClassesWords);
  const sayEnrolment = useWords(enrolmentWords);
  const day = (on: string): string => formatDay(on, { language: 'en' });
  return (
    <Past show={say('showPast')} hide={say('hidePast')}>
      <ul className={form.list} aria-label={say('past')}>
        {past.map(({ id: key, class: found, startedOn, endedOn }) => (
          <li key={key} className={form.row}>
            <Link to={`/classes/${found.id}`}>{found.name}</Link>
            <span className={form.hint}>
              {endedOn === null || endedOn > today
                ? say('stillOpen', { day: day(startedOn) })
                : sayEnrolment('span', { first: day(startedOn), last: day(endedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Past>
  );
}
