import { Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Text } from '../db/columns.js';

/** A link that proves an e-mail address, once. Only the hash of its token is kept. */
@Entity('sign_in_links')
@Index('uq_sign_in_links_token', ['tokenHash'], { unique: true })
export class SignInLinkEntity {
  @Id() id: string;
  @Text(12) purpose: string;
  @Text(8) audience: string;
  @Text(254) emailKey: string;
  @Ref({ nullable: true }) organizationId: string | null;
  @Ref({ nullable: true }) ownerId: string | null;
  @Text(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
}
