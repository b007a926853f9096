import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, OrganizationRef, Phone, Text } from '../db/columns.js';
import type { Permission } from '@optline/domain';

/** Somebody who works at a school. */
@Entity('staff_users')
@Index('uq_staff_users_email', ['organizationId', 'emailKey'], { unique: true })
@Index('ix_staff_users_email', ['emailKey'])
export class StaffUserEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(120) name: string;
  @Text(254) email: string;
  @Text(254) emailKey: string;
  /** Where they send texts to themselves, to try them. */
  @Phone({ nullable: true }) cellPhone: string | null;
  /** The phone answered YES. */
  @Instant({ nullable: true }) cellPhoneConfirmedAt: Date | null;
  @Json() permissionsJson: Permission[];
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) disabledAt: Date | null;
  @Count() version: number;
}
