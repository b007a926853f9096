import { Entity } from 'typeorm';
import { LongText, OrganizationRef, Text } from '../db/columns.js';

/** The personal part of a record, which erasure may blank. */
@Entity('record_details')
export class RecordDetailEntity {
  @Text(36, { primary: true }) recordId: string;
  @OrganizationRef() organizationId: string;
  @LongText({ nullable: true }) words: string | null;
  @Text(254, { nullable: true }) email: string | null;
  @Text(45, { nullable: true }) ip: string | null;
  @Text(400, { nullable: true }) userAgent: string | null;
}
