import { Entity, Index } from 'typeorm';
import { Count, Flag, Id, Instant, Text } from '../db/columns.js';

/** A school. */
@Entity('organizations')
@Index('uq_organizations_registration', ['registrationSlug'], { unique: true })
export class OrganizationEntity {
  @Id() id: string;
  @Text(120) name: string;
  /** IANA name, such as America/New_York. */
  @Text(64) timeZone: string;
  @Text(2) language: string;
  /** Never empty: where the office hears of every change. */
  @Text(254) organizationEmail: string;
  @Instant({ nullable: true }) organizationEmailBouncedAt: Date | null;
  /** Tell the Organization Email when staff turn somebody out. */
  @Flag() wantsNoticeOfStaffOut: boolean;
  /** E-mail people who were turned out by somebody else's act. */
  @Flag() wantsPeopleToldOfTurnOut: boolean;
  @Text(40, { nullable: true }) carrierSubaccount: string | null;
  /** Part of the webhook addresses; the carrier signs it with the rest of the address. */
  @Text(64) webhookSecret: string;
  /** Whom HELP names, as people write it; nothing is the Organization Email. */
  @Text(80, { nullable: true }) helpContact: string | null;
  @Text(500, { nullable: true }) termsUrl: string | null;
  @Text(500, { nullable: true }) privacyUrl: string | null;
  /** The last part of the address of its registration page; none before it was first opened, and the same ever after. */
  @Text(60, { nullable: true }) registrationSlug: string | null;
  @Flag() isRegistrationOpen: boolean;
  /** A Yes on the registration page counts once the phone answered a text with YES. */
  @Flag() wantsRegistrationConfirmed: boolean;
  /** From when until when texts may go out, HH:MM on both clocks, the school's and the phone's. */
  @Text(5) textsFrom: string;
  @Text(5) textsUntil: string;
  /** Stands below every text that goes to many; may be empty. */
  @Text(80) textFooter: string;
  /** Nothing is sent until somebody resumes. */
  @Instant({ nullable: true }) sendingPausedAt: Date | null;
  /** Until when the carrier's list of inbound messages was compared with ours. */
  @Instant({ nullable: true }) caughtUpAt: Date | null;
  @Flag() isDemo: boolean;
  @Instant() createdAt: Date;
  @Count() version: number;
}
