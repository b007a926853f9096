import { Entity, Index } from 'typeorm';
import { OrganizationRef, Ref, Text } from '../db/columns.js';

/** One question in a mail: about whom, and who at that address answers it. */
@Entity('invitation_asks')
@Index('ix_invitation_asks_person', ['personId'])
@Index('ix_invitation_asks_run', ['runId', 'personId'])
export class InvitationAskEntity {
  @Text(36, { primary: true }) mailId: string;
  @Text(36, { primary: true }) personId: string;
  @OrganizationRef() organizationId: string;
  @Ref() runId: string;
  @Ref() addresseeId: string;
}
