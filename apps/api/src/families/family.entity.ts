import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/** A family of a school. Archived, never deleted. */
@Entity('families')
@Index('ix_families_sort', ['organizationId', 'sortName', 'id'])
export class FamilyEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(120) name: string;
  @Text(120) sortName: string;
  /** The language that the family is written to in. */
  @Text(2) language: string;
  @Text(64, { nullable: true }) timeZone: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) archivedAt: Date | null;
  /** The family that this one was merged into. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
  @Count() version: number;
}
