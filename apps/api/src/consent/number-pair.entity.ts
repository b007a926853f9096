import { Entity } from 'typeorm';
import { Instant, Phone, Text } from '../db/columns.js';

/** What was heard between a number and one of ours; the carrier blocks pairs. */
@Entity('number_pairs')
export class NumberPairEntity {
  @Text(36, { primary: true }) organizationId: string;
  @Phone({ primary: true }) number: string;
  @Phone({ primary: true }) ourNumber: string;
  @Instant({ nullable: true }) stopHeardAt: Date | null;
  @Instant({ nullable: true }) startHeardAt: Date | null;
  @Instant({ nullable: true }) carrierBlockedAt: Date | null;
}
