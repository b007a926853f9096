import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, OrganizationRef, Ref } from '../db/columns.js';

/** A student is in a class from one day until another. What was, stays: an enrolment is ended, not deleted. */
@Entity('enrolments')
@Index('uq_enrolments_end', ['classId', 'studentId', 'endedOn'], { unique: true })
@Index('ix_enrolments_class', ['organizationId', 'classId', 'endedOn', 'startedOn', 'studentId'])
@Index('ix_enrolments_student', ['studentId', 'endedOn', 'classId', 'startedOn'])
export class EnrolmentEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() classId: string;
  @Ref() studentId: string;
  @Day() startedOn: string;
  /** From this day on they are not in it; `noEnd` while none is known, so that a key admits one such row only. */
  @Day() endedOn: string;
  @Instant() createdAt: Date;
}
