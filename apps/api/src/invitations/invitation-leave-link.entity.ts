import { Entity, Index } from 'typeorm';
import { Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/** The link to unsubscribe, which ends invitations and does nothing else. Only the hash of its token is kept. */
@Entity('invitation_leave_links')
@Index('ix_invitation_leave_links_mail', ['mailId'])
export class InvitationLeaveLinkEntity {
  @Text(64, { primary: true }) tokenHash: string;
  @OrganizationRef() organizationId: string;
  @Ref() mailId: string;
  @Text(64) addressHash: string;
  @Instant() createdAt: Date;
}
