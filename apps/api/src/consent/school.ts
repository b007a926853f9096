import { localDay } from '@optline/domain';
import type { TextingHours } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { OrganizationRules } from './standing-rows.js';

/** What a unit of work about consent needs to know of the organization. */
export interface School extends OrganizationRules {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly organizationEmail: string;
  readonly carrierSubaccount: string | null;
  readonly isPaused: boolean;
  /** From when until when texts may go out. */
  readonly hours: TextingHours;
}

interface Row {
  name: string;
  timeZone: string;
  language: string;
  organizationEmail: string;
  carrierSubaccount: string | null;
  sendingPausedAt: Date | null;
  textsFrom: string;
  textsUntil: string;
  wantsNoticeOfStaffOut: boolean;
  wantsPeopleToldOfTurnOut: boolean;
}

/** Loads an organization; throws where there is none, since ids come from a session or a number of ours. */
export async function loadSchool(sql: Sql, organizationId: string, now: Date): Promise<School> {
  const row = await sql.row<Row>(
    `SELECT name, time_zone, language, organization_email, carrier_subaccount, sending_paused_at, texts_from, texts_until,
       wants_notice_of_staff_out, wants_people_told_of_turn_out
     FROM organizations WHERE id = ?`,
    [organizationId],
  );
  if (row === null) throw new Error('No such organization');
  return {
    organizationId,
    name: row.name,
    timeZone: row.timeZone,
    language: row.language,
    organizationEmail: row.organizationEmail,
    carrierSubaccount: row.carrierSubaccount,
    isPaused: row.sendingPausedAt !== null,
    hours: { from: row.textsFrom, until: row.textsUntil },
    today: localDay(now, row.timeZone),
    settings: {
      tellsOfficeOfStaffOut: row.wantsNoticeOfStaffOut,
      tellsPeopleTurnedOut: row.wantsPeopleToldOfTurnOut,
    },
  };
}
