import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';

/** A family that registered itself. Its people are on file at once; the office matches it with those it knows. */
@Entity('registrations')
@Index('ix_registrations_state', ['organizationId', 'state', 'id'])
@Index('ix_registrations_received', ['organizationId', 'receivedAt'])
@Index('ix_registrations_settled', ['organizationId', 'settledAt'])
@Index('ix_registrations_family', ['familyId'])
export class RegistrationEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() familyId: string;
  /** new, kept, merged or discarded. */
  @Text(12) state: string;
  @Instant() receivedAt: Date;
  /** Who filled it in. */
  @Ref() contactId: string;
  /** The ids of those for whom a box was ticked. */
  @Json() saidYesJson: string[];
  /** The consent wording that stood beside the boxes. */
  @Ref() wordingId: string;
  @Text(45, { nullable: true }) ip: string | null;
  @Text(400, { nullable: true }) userAgent: string | null;
  /** When somebody of the office kept, merged or discarded it, and who. */
  @Instant({ nullable: true }) settledAt: Date | null;
  @Ref({ nullable: true }) settledBy: string | null;
}
