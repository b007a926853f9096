import { Entity, Index } from 'typeorm';
import { Count, Instant, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** A person's answer at one number. The row of the number they hold now is the one that counts. */
@Entity('text_consents')
@Index('ix_text_consents_number', ['organizationId', 'number'])
export class TextConsentEntity {
  @Text(36, { primary: true }) personId: string;
  /** E.164, or '' while the person has no number. */
  @Phone({ primary: true }) number: string;
  @OrganizationRef() organizationId: string;
  @Text(12) answer: string;
  @Count() version: number;
  @Text(16) way: string;
  @Instant() changedAt: Date;
  @Instant({ nullable: true }) ownNoAt: Date | null;
  @Instant({ nullable: true }) phoneStopAt: Date | null;
  @Instant({ nullable: true }) lastNoAt: Date | null;
  @Ref({ nullable: true }) adultYesBy: string | null;
  @Ref({ nullable: true }) episodeId: string | null;
  @Text(12, { nullable: true }) answerBeforeEpisode: string | null;
}
