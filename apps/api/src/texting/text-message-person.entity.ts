import { Entity, Index } from 'typeorm';
import { Instant, OrganizationRef, Text } from '../db/columns.js';

/** Somebody whom a text stands for. */
@Entity('text_message_people')
@Index('ix_text_message_people_person', ['personId', 'messageId'])
export class TextMessagePersonEntity {
  @Text(36, { primary: true }) messageId: string;
  @Text(36, { primary: true }) personId: string;
  @OrganizationRef() organizationId: string;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
}
