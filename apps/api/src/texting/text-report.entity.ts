import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/** What came of each attempt to hand a text over, and what the carrier said of it afterwards. */
@Entity('text_reports')
@Index('ix_text_reports_text', ['textId', 'id'])
export class TextReportEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() textId: string;
  /** Of which attempt to hand it over, from 1. */
  @Count() attempt: number;
  @Text(16) state: string;
  @Count({ nullable: true }) sequence: number | null;
  @Text(16, { nullable: true }) errorCode: string | null;
  @Instant() receivedAt: Date;
}
