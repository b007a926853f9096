import { Entity, Index } from 'typeorm';
import { Count, Day, Flag, Id, Instant, OrganizationRef, Phone, Ref, Text } from '../db/columns.js';

/** A contact or a student of a family. */
@Entity('people')
@Index('ix_people_number', ['organizationId', 'cellPhone'])
@Index('ix_people_family', ['organizationId', 'familyId'])
@Index('ix_people_email', ['emailKey'])
@Index('ix_people_sort', ['organizationId', 'sortName', 'id'])
@Index('ix_people_merged', ['organizationId', 'mergedIntoId'])
@Index('ix_people_answer', ['organizationId', 'archivedAt', 'answer', 'sortName', 'id', 'cellPhone'])
@Index('ix_people_answered', ['organizationId', 'archivedAt', 'answeredAt', 'id'])
@Index('ix_people_way', ['organizationId', 'answerWay', 'sortName', 'id'], {
  where: '"answer_way" IS NOT NULL',
})
export class PersonEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Ref() familyId: string;
  /** 'contact' or 'student'. */
  @Text(8) kind: string;
  @Text(80) firstName: string;
  @Text(80) lastName: string;
  @Text(170) sortName: string;
  @Text(254, { nullable: true }) email: string | null;
  /** The address folded for look-ups. */
  @Text(254, { nullable: true }) emailKey: string | null;
  /** A hard bounce or a complaint; never changes consent. */
  @Instant({ nullable: true }) emailUnusableAt: Date | null;
  /** E.164. */
  @Phone({ nullable: true }) cellPhone: string | null;
  @Day({ nullable: true }) birthOn: string | null;
  @Flag() hasPortalAccess: boolean;
  /**
   * 'in' or 'out' at the number they hold now, with its way and time, so that lists are filtered and counted through an
   * index. Written with `text_consents`, which decides.
   */
  @Text(12, { nullable: true }) answer: string | null;
  @Text(16, { nullable: true }) answerWay: string | null;
  @Instant({ nullable: true }) answeredAt: Date | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) archivedAt: Date | null;
  /** The record that this one was merged into. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
  @Count() version: number;
}
