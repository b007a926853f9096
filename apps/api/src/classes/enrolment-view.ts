import { Enrolment } from '@optline/schema';
import { noEnd } from './enrolment-days.js';

/** An enrolment as the table has it. */
export interface EnrolmentRow {
  readonly id: string;
  readonly classId: string;
  readonly studentId: string;
  readonly startedOn: string;
  readonly endedOn: string;
}

export const enrolmentColumns = 'e.id, e.class_id, e.student_id, e.started_on, e.ended_on';

export function enrolmentView({ endedOn, ...row }: EnrolmentRow): Enrolment {
  const { id, classId, studentId, startedOn } = row;
  const shared = { id, classId, studentId, startedOn };
  return Object.assign(new Enrolment(), shared, { endedOn: endedOn === noEnd ? null : endedOn });
}
