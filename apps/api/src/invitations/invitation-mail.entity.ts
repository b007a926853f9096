import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/**
 * One mail of a run: one for each address. The address itself stands on the records of those who read it; here is what
 * it is recognised by.
 */
@Entity('invitation_mails')
@Index('uq_invitation_mails_address', ['runId', 'round', 'addressHash'], { unique: true })
@Index('ix_invitation_mails_due', ['runId', 'state', 'dueAt', 'id'])
@Index('ix_invitation_mails_state', ['state', 'dueAt'])
@Index('ix_invitation_mails_claimed', ['state', 'claimedUntilAt'])
@Index('ix_invitation_mails_of_address', ['organizationId', 'addressHash'])
export class InvitationMailEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() runId: string;
  @Count() round: number;
  @Text(64) addressHash: string;
  @Text(14) state: string;
  @Instant() dueAt: Date;
  @Count() attempts: number;
  @Text(64, { nullable: true }) claimedBy: string | null;
  @Instant({ nullable: true }) claimedUntilAt: Date | null;
  @Text(100, { nullable: true }) providerMessageId: string | null;
  @Text(200, { nullable: true }) problem: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) sentAt: Date | null;
}
