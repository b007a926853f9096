import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';
import type { ApiScope } from './scopes.js';

/** A bearer token of a GraphQL client. Only its hash is kept. */
@Entity('api_tokens')
@Index('uq_api_tokens_token', ['tokenHash'], { unique: true })
@Index('ix_api_tokens_organization', ['organizationId'])
export class ApiTokenEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(80) name: string;
  @Text(64) tokenHash: string;
  /** Its last characters, to tell tokens apart. */
  @Text(8) hint: string;
  @Json() scopesJson: ApiScope[];
  @Ref() createdBy: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) lastUsedAt: Date | null;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
