import { Entity, Index } from 'typeorm';
import { Count, Flag, Id, Instant, LongText, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** A text to one number, and its place in the queue of texts. */
@Entity('text_messages')
@Index('ix_text_messages_due', ['state', 'priority', 'dueAt', 'id'])
@Index('ix_text_messages_broadcast', ['broadcastId', 'state', 'dueAt', 'id'])
@Index('ix_text_messages_addressed', ['broadcastId', 'toNumber'])
@Index('ix_text_messages_state', ['organizationId', 'state', 'id'])
@Index('ix_text_messages_cause', ['causeId'])
@Index('ix_text_messages_to', ['organizationId', 'toNumber', 'state'])
@Index('ix_text_messages_provider', ['providerMessageId'])
export class TextMessageEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref({ nullable: true }) broadcastId: string | null;
  @Phone() fromNumber: string;
  @Phone() toNumber: string;
  @LongText() body: string;
  @Text(20) kind: string;
  @Text(16) state: string;
  @Text(40, { nullable: true }) stateReason: string | null;
  /** Lower goes first. */
  @Count() priority: number;
  /** Not handed over before this. */
  @Instant() dueAt: Date;
  @Flag() isBoundToHours: boolean;
  /** Until when the hours make it wait, or made it; null where they never did. */
  @Instant({ nullable: true }) hoursUntilAt: Date | null;
  /** How often it was claimed to be handed over. */
  @Count() attempts: number;
  /** A dispatcher means to send it; another one may, once this is over. */
  @Instant({ nullable: true }) reservedUntilAt: Date | null;
  @Text(100, { nullable: true }) providerMessageId: string | null;
  /** Of the last delivery report applied. */
  @Count({ nullable: true }) sequence: number | null;
  @Text(16, { nullable: true }) errorCode: string | null;
  @Ref({ nullable: true }) causeId: string | null;
  @Ref({ nullable: true }) requestedBy: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) expiresAt: Date | null;
  /** When it was claimed, at once before the request to the carrier. */
  @Instant({ nullable: true }) handedOverAt: Date | null;
  /** A stop of its number was stored after it was claimed, while it was on its way. */
  @Instant({ nullable: true }) stopHeardAt: Date | null;
  @Instant({ nullable: true }) settledAt: Date | null;
}
