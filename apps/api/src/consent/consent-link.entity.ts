import { Entity, Index } from 'typeorm';
import { Id, Instant, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** An e-mailed link to the texting page. Only the hash of its token is kept. */
@Entity('consent_links')
@Index('uq_consent_links_token', ['tokenHash'], { unique: true })
@Index('ix_consent_links_person', ['personId'])
export class ConsentLinkEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() personId: string;
  /** Who the e-mail went to; for a student under 18 an adult of the family. */
  @Ref() addresseeId: string;
  @Phone() number: string;
  @Text(254) email: string;
  @Text(64) tokenHash: string;
  @Instant() createdAt: Date;
  /** A Yes is accepted until then; a No always. */
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
  /** The mail of a run that the link stood in; nothing for a single one. */
  @Ref({ nullable: true }) invitationMailId: string | null;
}
