import { Entity, Index } from 'typeorm';
import { Count, Day, Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';
import type { Place } from '../gathering/place.js';
import type { Audience } from '../texting/audience/audience.js';

/** Many people opted in at once: who attested their consent, in which words, and how far it is. */
@Entity('bulk_opt_ins')
@Index('ix_bulk_opt_ins_state', ['state', 'id'])
@Index('ix_bulk_opt_ins_organization', ['organizationId', 'id'])
export class BulkOptInEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(12) state: string;
  @Json() audienceJson: Audience;
  /** Where gathering goes on. */
  @Json({ nullable: true }) placeJson: Place | null;
  @Count() gatheredCount: number;
  @Ref() madeBy: string;
  @Instant() madeAt: Date;
  /** The statement as it was ticked, word for word. */
  @Text(500, { nullable: true }) statement: string | null;
  @Count({ nullable: true }) statementVersion: number | null;
  @Ref({ nullable: true }) agreedBy: string | null;
  @Instant({ nullable: true }) agreedAt: Date | null;
  @Text(10, { nullable: true }) how: string | null;
  @Day({ nullable: true }) agreedOn: string | null;
  @Instant({ nullable: true }) settledAt: Date | null;
  @Instant({ nullable: true }) cancelledAt: Date | null;
  @Ref({ nullable: true }) takenBackBy: string | null;
  @Instant({ nullable: true }) takenBackAt: Date | null;
}
