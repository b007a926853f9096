import { Entity, Index } from 'typeorm';
import { Id, Instant, OrganizationRef, Phone, Ref, Text } from '../../db/columns.js';

/** Somebody whose Yes waits for the answer of the phone: "Reply YES to confirm". */
@Entity('confirmations')
@Index('ix_confirmations_number', ['organizationId', 'number', 'expiresAt'])
@Index('ix_confirmations_person', ['personId'])
export class ConfirmationEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Phone() number: string;
  /** The person who is to be turned in; nobody where a staff user confirms their own phone. */
  @Ref({ nullable: true }) personId: string | null;
  @Ref({ nullable: true }) staffUserId: string | null;
  /** The adult who said Yes for somebody under 18. */
  @Ref({ nullable: true }) adultPersonId: string | null;
  /** The consent wording that stood beside the Yes. */
  @Ref({ nullable: true }) wordingId: string | null;
  /** The text that asked; the people of one number share it. */
  @Ref() textId: string;
  @Instant() askedAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) answeredAt: Date | null;
  /** yes or no. */
  @Text(3, { nullable: true }) answer: string | null;
}
