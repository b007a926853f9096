import { Entity, Index } from 'typeorm';
import { Instant, Ref, Text } from '../db/columns.js';

/** Which family of ours a family of another system is, so that its file can be brought again. */
@Entity('import_keys')
@Index('ix_import_keys_family', ['familyId'])
export class ImportKeyEntity {
  @Text(36, { primary: true }) organizationId: string;
  /** As the other system writes it. */
  @Text(120, { primary: true }) externalKey: string;
  @Ref() familyId: string;
  @Instant() madeAt: Date;
}
