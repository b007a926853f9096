import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';

/** Something owed because of a change, written in the same transaction. */
@Entity('outbox_jobs')
@Index('uq_outbox_jobs_dedupe', ['dedupeKey'], { unique: true })
@Index('ix_outbox_jobs_due', ['state', 'runAt'])
@Index('ix_outbox_jobs_organization', ['organizationId', 'state', 'id'])
@Index('ix_outbox_jobs_cause', ['causeId'])
@Index('ix_outbox_jobs_provider', ['providerMessageId'])
export class OutboxJobEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(32) kind: string;
  @Text(120, { nullable: true }) dedupeKey: string | null;
  @Json() payloadJson: unknown;
  @Text(10) state: string;
  @Instant() runAt: Date;
  @Instant({ nullable: true }) deadlineAt: Date | null;
  @Count() attempts: number;
  @Text(64, { nullable: true }) claimedBy: string | null;
  @Instant({ nullable: true }) claimedUntilAt: Date | null;
  @Text(200, { nullable: true }) lastError: string | null;
  @Text(100, { nullable: true }) providerMessageId: string | null;
  @Ref({ nullable: true }) personId: string | null;
  @Ref({ nullable: true }) causeId: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) settledAt: Date | null;
}
