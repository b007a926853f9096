import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, OrganizationRef, Phone, Text } from '../db/columns.js';

/** A number that the school texts from. Retired, never deleted: a STOP to it still counts. */
@Entity('texting_numbers')
@Index('uq_texting_numbers', ['organizationId', 'number'], { unique: true })
@Index('ix_texting_numbers_number', ['number'])
export class TextingNumberEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Phone() number: string;
  /** Who answers STOP and HELP where the carrier does not say: 'carrier' or 'optline'. */
  @Text(8) answersKeywords: string;
  /** As many as the carrier takes from it. */
  @Count() textsPerMinute: number;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) retiredAt: Date | null;
}
