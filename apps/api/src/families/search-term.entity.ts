import { Entity, Index } from 'typeorm';
import { Ref, Text } from '../db/columns.js';

/** A folded word of a name or an address, or the tail of a number, by which somebody, or a class, is found. */
@Entity('search_terms')
@Index('ix_search_terms_owner', ['ownerId'])
export class SearchTermEntity {
  @Text(36, { primary: true }) organizationId: string;
  /** 'person', 'family' or 'class'. */
  @Text(8, { primary: true }) ownerKind: string;
  @Text(64, { primary: true }) term: string;
  @Text(36, { primary: true }) ownerId: string;
  /** Of a person: their family is found by it too. */
  @Ref({ nullable: true }) familyId: string | null;
}
