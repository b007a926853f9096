import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Text } from '../db/columns.js';

/** What the mail server told us of a message, once. */
@Entity('email_events')
@Index('uq_email_events', ['dedupeKey'], { unique: true })
@Index('ix_email_events_job', ['jobId'])
export class EmailEventEntity {
  @Id() id: string;
  @Text(64) dedupeKey: string;
  @Text(36, { nullable: true }) organizationId: string | null;
  @Text(20) kind: string;
  @Text(254) address: string;
  @Ref({ nullable: true }) jobId: string | null;
  @Instant() receivedAt: Date;
}
