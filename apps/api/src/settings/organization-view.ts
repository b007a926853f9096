import { Organization, TextingHours } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { OrganizationEntity } from './organization.entity.js';

export type OrganizationRow = Omit<
  OrganizationEntity,
  'language' | 'carrierSubaccount' | 'isDemo' | 'createdAt'
>;

/** Reads an organization; with a lock inside a unit of work. Its id comes from who is signed in. */
export async function organizationById(sql: Sql, id: string, lock = ''): Promise<OrganizationRow> {
  const row = await sql.row<OrganizationRow>(
    `SELECT id, name, time_zone, organization_email, organization_email_bounced_at, wants_notice_of_staff_out,
       wants_people_told_of_turn_out, webhook_secret, help_contact, terms_url, privacy_url, texts_from, texts_until,
       text_footer, registration_slug, is_registration_open, wants_registration_confirmed, sending_paused_at,
       caught_up_at, version
     FROM organizations WHERE id = ? ${lock}`,
    [id],
  );
  if (row === null) throw new Error('No such organization');
  return row;
}

/** What staff see of it: the secret of its webhook addresses is not among it. */
export function organizationView(row: OrganizationRow): Organization {
  const { id, name, timeZone, organizationEmail, wantsNoticeOfStaffOut, wantsPeopleToldOfTurnOut } = row;
  const { isRegistrationOpen, wantsRegistrationConfirmed } = row;
  const { helpContact, termsUrl, privacyUrl, textFooter, sendingPausedAt, caughtUpAt, version } = row;
  return Object.assign(new Organization(), {
    id,
    name,
    timeZone,
    organizationEmail,
    organizationEmailBounces: row.organizationEmailBouncedAt !== null,
    wantsNoticeOfStaffOut,
    wantsPeopleToldOfTurnOut,
    helpContact,
    termsUrl,
    privacyUrl,
    textingHours: Object.assign(new TextingHours(), { from: row.textsFrom, until: row.textsUntil }),
    textFooter,
    isRegistrationOpen,
    wantsRegistrationConfirmed,
    sendingPausedAt,
    caughtUpAt,
    version,
  });
}
