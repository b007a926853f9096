import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';
import type { ConsentEvidence } from './evidence.js';

/** What happened to consent: appended, never changed. Names and texts stand beside it, not in it. */
@Entity('consent_records')
@Index('ix_consent_records_person', ['organizationId', 'personId', 'id'])
@Index('ix_consent_records_number', ['organizationId', 'number', 'id'])
@Index('ix_consent_records_cause', ['causeId'])
@Index('ix_consent_records_time', ['organizationId', 'happenedAt'])
@Index('ix_consent_records_answer', ['organizationId', 'answerAfter', 'happenedAt'])
export class ConsentRecordEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  /** Ties together all that one request did. */
  @Ref() causeId: string;
  @Text(24) kind: string;
  @Phone({ nullable: true }) number: string | null;
  @Ref({ nullable: true }) personId: string | null;
  @Text(16) way: string;
  @Text(12) actorKind: string;
  @Ref({ nullable: true }) actorId: string | null;
  @Text(12, { nullable: true }) answerBefore: string | null;
  @Text(12, { nullable: true }) answerAfter: string | null;
  @Instant() happenedAt: Date;
  @Json() evidenceJson: ConsentEvidence;
}
