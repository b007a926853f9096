import { Entity, Index } from 'typeorm';
import { Id, Instant, OrganizationRef, Ref, Text } from '../db/columns.js';

/** A signed-in browser. Only the hash of its token is kept. */
@Entity('sessions')
@Index('uq_sessions_token', ['tokenHash'], { unique: true })
@Index('ix_sessions_owner', ['ownerId'])
export class SessionEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  /** 'staff' or 'parent'. */
  @Text(8) audience: string;
  @Ref() ownerId: string;
  @Text(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() lastSeenAt: Date;
}
