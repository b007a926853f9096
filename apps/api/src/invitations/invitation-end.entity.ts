import { Entity } from 'typeorm';
import { Instant, Text } from '../db/columns.js';

/** An address that gets no more invitations of a school. No answer about texts hangs on it. */
@Entity('invitation_ends')
export class InvitationEndEntity {
  @Text(36, { primary: true }) organizationId: string;
  @Text(64, { primary: true }) addressHash: string;
  /** 'one-click' (the mail program's button), 'page', 'mail-server' or 'complaint'. */
  @Text(12) way: string;
  @Instant() endedAt: Date;
}
