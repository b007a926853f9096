import { Entity, Index } from 'typeorm';
import { Count, Id, Instant, Json, OrganizationRef, Ref, Text } from '../db/columns.js';
import type { Place } from '../gathering/place.js';
import type { Audience } from '../texting/audience/audience.js';

/** One sending of the texting e-mail to many: who began it, for whom, and how far it is. */
@Entity('invitation_runs')
@Index('ix_invitation_runs_state', ['state', 'id'])
@Index('ix_invitation_runs_organization', ['organizationId', 'id'])
@Index('ix_invitation_runs_remind', ['remindAt'])
export class InvitationRunEntity {
  @Id() id: string;
  @OrganizationRef() organizationId: string;
  @Text(12) state: string;
  @Json() audienceJson: Audience;
  /** Whoever was invited in so many days before is left out. */
  @Count() notInvitedForDays: number;
  /** Where gathering goes on. */
  @Json({ nullable: true }) placeJson: Place | null;
  @Count() gatheredCount: number;
  @Text(12) madeByKind: string;
  @Ref() madeBy: string;
  @Instant() madeAt: Date;
  @Instant({ nullable: true }) startedAt: Date | null;
  /** 1: the invitation; 2: the reminder. */
  @Count() round: number;
  @Instant({ nullable: true }) settledAt: Date | null;
  @Instant({ nullable: true }) cancelledAt: Date | null;
  @Count({ nullable: true }) remindAfterDays: number | null;
  @Instant({ nullable: true }) remindAt: Date | null;
  @Instant({ nullable: true }) remindedAt: Date | null;
  /** The position of the last person who was looked at for the reminder. */
  @Count({ nullable: true }) remindedThrough: number | null;
  /** Who reminded by hand. */
  @Ref({ nullable: true }) remindedBy: string | null;
  /** Nothing goes over before, since the mail server took nothing. */
  @Instant({ nullable: true }) waitsUntilAt: Date | null;
  /** Why it took nothing. */
  @Text(200, { nullable: true }) problem: string | null;
}
