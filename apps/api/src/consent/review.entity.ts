import { Entity, Index } from 'typeorm';
import { Id, Instant, LongText, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** Something that a person of the office must look at; until it is settled its number is held. */
@Entity('reviews')
@Index('ix_reviews_number', ['organizationId', 'number', 'settledAt'])
@Index('ix_reviews_organization', ['organizationId', 'settledAt'])
@Index('ix_reviews_due', ['settledAt', 'dueAt'])
@Index('ix_reviews_remind', ['decidedAt', 'remindAt'])
@Index('uq_reviews_missed', ['organizationId', 'providerMessageId'], { unique: true })
export class ReviewEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Phone() number: string;
  @Text(20) why: string;
  @Ref({ nullable: true }) personId: string | null;
  @Ref({ nullable: true }) inboundTextId: string | null;
  /** Of a message that the carrier lists and we never got. */
  @Text(100, { nullable: true }) providerMessageId: string | null;
  @Phone({ nullable: true }) ourNumber: string | null;
  /** What was reported; the words of a text stay with the text. */
  @LongText({ nullable: true }) words: string | null;
  @Text(2) language: string;
  @Instant() receivedAt: Date;
  @Instant() openedAt: Date;
  /** Undecided by then, the number is stopped by rule. */
  @Instant() dueAt: Date;
  @Instant({ nullable: true }) remindAt: Date | null;
  /** A decision can be undone for a while before it takes effect. */
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Text(16, { nullable: true }) decision: string | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @Ref({ nullable: true }) decisionCauseId: string | null;
  /** When the decision took effect, and the hold of this review ended. */
  @Instant({ nullable: true }) settledAt: Date | null;
  @Ref() causeId: string;
}
