import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, LongText, OrganizationRef, Text } from '../db/columns.js';

/** What stood beside a Yes. A changed wording is a new version; none is ever changed. */
@Entity('consent_wordings')
@Index('uq_consent_wordings', ['organizationId', 'language', 'version'], { unique: true })
export class ConsentWordingEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(2) language: string;
  @Count() version: number;
  @LongText() text: string;
  @Instant() createdAt: Date;
}
