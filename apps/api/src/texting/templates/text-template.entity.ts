import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, LongText, OrganizationRef, Text } from '../../db/columns.js';

/** A text that the school writes again and again. */
@Entity('text_templates')
@Index('ix_text_templates_name', ['organizationId', 'name'])
export class TextTemplateEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(80) name: string;
  @LongText() body: string;
  @Count() version: number;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) archivedAt: Date | null;
}
