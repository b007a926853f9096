import { Entity, Index } from 'typeorm';
import { Count, OrganizationRef, Ref, Text } from '../db/columns.js';

/** Somebody of the audience of a bulk opt-in, opted in or left out. */
@Entity('bulk_opt_in_people')
@Index('ix_bulk_opt_in_people_place', ['runId', 'position'])
@Index('ix_bulk_opt_in_people_outcome', ['runId', 'outcome', 'position'])
export class BulkOptInPersonEntity {
  @Text(36, { primary: true }) runId: string;
  @Text(36, { primary: true }) personId: string;
  @OrganizationRef() organizationId: string;
  @Count() position: number;
  /** Why they are not opted in. */
  @Text(20, { nullable: true }) leftOut: string | null;
  /** Under 18: the adult whose Yes is attested. */
  @Ref({ nullable: true }) adultId: string | null;
  @Text(10, { nullable: true }) outcome: string | null;
}
