import { Entity, Index } from 'typeorm';
import { Flag, Id, Instant, OrganizationRef, Phone, Ref } from '../../db/columns.js';

/** A phone that texted the school. What was said is where it always is: with the texts of its number. */
@Entity('conversations')
@Index('uq_conversations_number', ['organizationId', 'number'], { unique: true })
@Index('ix_conversations_heard', ['organizationId', 'lastHeardAt', 'id'])
@Index('ix_conversations_marked', ['organizationId', 'markedAt'])
@Index('ix_conversations_unread', ['organizationId', 'isUnread', 'lastHeardAt', 'id'])
export class ConversationEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Phone() number: string;
  @Instant() lastHeardAt: Date;
  @Ref() lastInboundId: string;
  /** For the whole school: what one has read, all have. */
  @Flag() isUnread: boolean;
  /** When somebody last read it, or wanted it unread again. */
  @Instant({ nullable: true }) markedAt: Date | null;
}
