import { Entity, Index } from 'typeorm';
import { Instant, Phone, Ref, Text } from '../db/columns.js';

/** This school never texts this number, until it is lifted. */
@Entity('suppressions')
@Index('ix_suppressions_since', ['organizationId', 'suppressedAt'])
export class SuppressionEntity {
  @Text(36, { primary: true }) organizationId: string;
  @Phone({ primary: true }) number: string;
  @Ref() episodeId: string;
  @Text(16) reason: string;
  @Instant() suppressedAt: Date;
  @Instant({ nullable: true }) liftedAt: Date | null;
}
