import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, LongText, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** A text to one number. */
@Entity('text_messages')
@Index('ix_text_messages_to', ['organizationId', 'toNumber', 'state'])
@Index('ix_text_messages_provider', ['providerMessageId'])
export class TextMessageEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Phone() fromNumber: string;
  @Phone() toNumber: string;
  @LongText() body: string;
  @Text(20) kind: string;
  @Text(16) state: string;
  @Text(40, { nullable: true }) stateReason: string | null;
  @Text(100, { nullable: true }) providerMessageId: string | null;
  /** Of the last delivery report applied. */
  @Count({ nullable: true }) sequence: number | null;
  @Text(16, { nullable: true }) errorCode: string | null;
  @Ref({ nullable: true }) causeId: string | null;
  @Ref({ nullable: true }) requestedBy: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) expiresAt: Date | null;
  @Instant({ nullable: true }) handedOverAt: Date | null;
  @Instant({ nullable: true }) settledAt: Date | null;
}
