import { Entity } from 'typeorm';
import { Instant, OrganizationRef, Text } from '../db/columns.js';

/** The argon2id hash of a password, of a person or a staff user. */
@Entity('passwords')
export class PasswordEntity {
  @Text(36, { primary: true }) ownerId: string;
  @OrganizationRef() organizationId: string;
  @Text(200) hash: string;
  @Instant() changedAt: Date;
}
