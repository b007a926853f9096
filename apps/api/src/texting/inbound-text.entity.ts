import { Entity, Index } from 'typeorm';
import { Id, Instant, LongText, Ref, Text } from '../db/columns.js';

/** A text that came in. The provider and its id are unique: a retry finds the row and changes nothing. */
@Entity('inbound_texts')
@Index('uq_inbound_texts_message', ['provider', 'providerMessageId'], { unique: true })
@Index('ix_inbound_texts_cause', ['causeId'])
@Index('ix_inbound_texts_from', ['organizationId', 'fromNumber', 'receivedAt'])
export class InboundTextEntity {
  @Id() id: string;
  /** Nothing when the receiving number is not known. */
  @Ref({ nullable: true }) organizationId: string | null;
  @Text(12) provider: string;
  @Text(120) providerMessageId: string;
  @Text(32) fromNumber: string;
  @Text(32) toNumber: string;
  @LongText() body: string;
  @Text(10, { nullable: true }) intent: string | null;
  @Text(10) kind: string;
  @Text(60) rule: string;
  @Text(2, { nullable: true }) language: string | null;
  @Instant() receivedAt: Date;
  @Instant({ nullable: true }) carrierAt: Date | null;
  @Text(20) outcome: string;
  @Ref() causeId: string;
}
