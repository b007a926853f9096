import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';
import type { Tally } from './tally.js';
import type { Mapping } from './fields.js';

/** A file that somebody brought, and how far it is. It stays when its rows are forgotten: records name it. */
@Entity('imports')
@Index('ix_imports_organization', ['organizationId', 'id'])
@Index('ix_imports_state', ['state', 'madeAt'])
export class ImportEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  /** 'families' or 'opted-out-numbers'. */
  @Text(20) kind: string;
  @Text(12) state: string;
  @Text(200) fileName: string;
  @Count() byteCount: number;
  /** SHA-256 of the file in hexadecimal digits; `null` until it is read. */
  @Text(64, { nullable: true }) contentHash: string | null;
  /** A staff user. */
  @Ref() madeBy: string;
  @Instant() madeAt: Date;
  /** Why the file cannot be read. */
  @Text(200, { nullable: true }) problem: string | null;
  @Json({ nullable: true }) headingsJson: readonly string[] | null;
  @Json({ nullable: true }) mappingJson: Mapping | null;
  @Count() chunkCount: number;
  @Count() rowCount: number;
  /** The chunk that comes next in the step that runs; a step that goes through them twice counts on. */
  @Count() place: number;
  /** So many chunks have had their Nos taken; kept where it is cancelled. */
  @Count() refusedCount: number;
  @Json() tallyJson: Tally;
  /** What whoever started it confirmed about the consent in it, word for word. */
  @Text(400, { nullable: true }) statement: string | null;
  @Ref({ nullable: true }) startedBy: string | null;
  @Instant({ nullable: true }) startedAt: Date | null;
  @Instant({ nullable: true }) settledAt: Date | null;
}
