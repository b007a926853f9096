import { Entity, Index } from 'typeorm';
import { Id, Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/** That somebody saved data of the school as a file. Written as it begins, and never changed. */
@Entity('data_exports')
@Index('ix_data_exports_school', ['organizationId', 'id'])
export class DataExportEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  /** What the file holds: 'families', 'answers' or 'suppressions'. */
  @Text(16) what: string;
  @Ref() userId: string;
  @Instant() startedAt: Date;
}
