import { Entity, Index } from 'typeorm';
import { Count, OrganizationRef, Text } from '../db/columns.js';

/** Somebody of the audience of a run, invited or left out. */
@Entity('invitation_people')
@Index('ix_invitation_people_place', ['runId', 'position'])
@Index('ix_invitation_people_outcome', ['runId', 'leftOut', 'outcome', 'position'])
export class InvitationPersonEntity {
  @Text(36, { primary: true }) runId: string;
  @Text(36, { primary: true }) personId: string;
  @OrganizationRef() organizationId: string;
  @Count() position: number;
  /** Why they are not invited. */
  @Text(20, { nullable: true }) leftOut: string | null;
  /** What came of the mails about them; whether they answered stands with the person. */
  @Text(14, { nullable: true }) outcome: string | null;
}
