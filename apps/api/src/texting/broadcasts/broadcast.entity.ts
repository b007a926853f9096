import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, LongText, OrganizationRef, Phone, Ref, Text } from '../../db/columns.js';

/** One text written to many. */
@Entity('broadcasts')
@Index('uq_broadcasts_request', ['organizationId', 'requestId'], { unique: true })
@Index('ix_broadcasts_organization', ['organizationId', 'id'])
@Index('ix_broadcasts_state', ['state', 'scheduledAt'])
@Index('ix_broadcasts_organization_state', ['organizationId', 'state'])
@Index('ix_broadcasts_steered', ['organizationId', 'steeredAt'])
export class BroadcastEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  /** Made by who asks, so that asking twice sends once. */
  @Text(64) requestId: string;
  @Text(12) actorKind: string;
  @Ref() actorId: string;
  @Json() audienceJson: unknown;
  /** With its fields not filled in, and without the footer. */
  @LongText() body: string;
  @LongText() footer: string;
  @Phone() fromNumber: string;
  /** waiting, preparing, sending, paused, cancelling, cancelled or done. */
  @Text(12) state: string;
  /** Why it is paused: staff, credit, late or restored. */
  @Text(20, { nullable: true }) stateReason: string | null;
  /** Sent outside the hours, and why. */
  @Text(300, { nullable: true }) hoursReason: string | null;
  @Instant({ nullable: true }) scheduledAt: Date | null;
  /** The last person whose text was queued, while it is prepared. */
  @Json({ nullable: true }) preparedThroughJson: unknown;
  /** A process prepares it; another one may, once this is over. */
  @Instant({ nullable: true }) preparedUntilAt: Date | null;
  /** People of the audience; of them those who will get nothing; texts queued; their segments. */
  @Count() people: number;
  @Count() leftOut: number;
  @Count() texts: number;
  @Count() segments: number;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) startedAt: Date | null;
  @Instant({ nullable: true }) finishedAt: Date | null;
  /** When it was last paused, resumed or cancelled, by somebody or by a rule. */
  @Instant({ nullable: true }) steeredAt: Date | null;
}
