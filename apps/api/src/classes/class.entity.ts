import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, OrganizationRef, Text } from '../db/columns.js';

/** A class of a school. Archived, never deleted. */
@Entity('classes')
@Index('ix_classes_sort', ['organizationId', 'sortName', 'id'])
@Index('ix_classes_schedule', ['organizationId', 'scheduleKey', 'id'])
export class ClassEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(120) name: string;
  @Text(120) sortName: string;
  /** The digits of its days, Monday is 1: '13' is Mondays and Wednesdays. Empty without a fixed day. */
  @Text(7) days: string;
  /** HH:MM on the clock of the school. */
  @Text(5, { nullable: true }) startTime: string | null;
  @Text(5, { nullable: true }) endTime: string | null;
  /** To sort by: days and start; without them it comes last. */
  @Text(16) scheduleKey: string;
  @Text(80, { nullable: true }) teacher: string | null;
  @Text(80, { nullable: true }) room: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) archivedAt: Date | null;
  @Count() version: number;
}
