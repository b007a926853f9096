import { Button } from '@mantine/core';
import { AnswerBadge, useWords } from '@optline/ui';
import { Link } from 'react-router';
import { enrolmentWords } from '../../enrolling/enrolling-words.js';
import enrolling from '../../enrolling/enrolling.module.css';
import { EnrolmentSpan } from '../../enrolling/enrolment-span.js';
import type { ShownEnrolment } from '../../enrolling/use-enrolling.js';
import form from '../../form/form.module.css';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import type { ClassEnrolmentFragment } from './class-page.generated.js';
import { classStudentsWords } from './classes-words.js';

interface StudentRowProps {
  readonly enrolment: ClassEnrolmentFragment;
  readonly today: string;
  readonly className: string;
  readonly isBusy: boolean;
  readonly onEnd: (enrolment: ShownEnrolment) => Promise<void>;
}

/** Somebody in a class: whether they may be texted, since when they are in it, and the end of it. */
export function StudentRow({ enrolment, today, className, isBusy, onEnd }: StudentRowProps) {
  const say = useWords(classStudentsWords);
  const sayEnrolment = useWords(enrolmentWords);
  const { student } = enrolment;
  const name = nameOf(student);
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p className={form.name}>
          <Link to={pathOf(student)}>{name}</Link>
        </p>
        <p className={enrolling.line}>
          <Link to={`/families/${student.family.id}`}>{say('family', { name: student.family.name })}</Link>
          <AnswerBadge answer={student.textConsent.answer} />
          <ObstacleMark obstacle={student.textConsent.obstacle} />
          <EnrolmentSpan enrolment={enrolment} today={today} />
        </p>
      </div>
      <Button
        size="sm"
        variant="default"
        aria-label={sayEnrolment('endWhose', { name, className })}
        aria-disabled={isBusy}
        onClick={() => void onEnd({ ...enrolment, name, className })}
      >
        {sayEnrolment('end')}
      </Button>
    </li>
  );
}
