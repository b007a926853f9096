import type { Sql } from '../db/sql.js';

/** A school whose registration page was opened at some time. */
export interface RegisteringSchool {
  readonly organizationId: string;
  readonly name: string;
  readonly isRegistrationOpen: boolean;
  readonly wantsRegistrationConfirmed: boolean;
  readonly termsUrl: string | null;
  readonly privacyUrl: string | null;
}

const slugShape = /^[a-z0-9-]{1,60}$/;

/** The school of an address; `null` for none. */
export async function schoolAt(sql: Sql, slug: string): Promise<RegisteringSchool | null> {
  if (!slugShape.test(slug)) return null;
  return sql.row<RegisteringSchool>(
    `SELECT id AS organization_id, name, is_registration_open, wants_registration_confirmed, terms_url, privacy_url
     FROM organizations WHERE registration_slug = ?`,
    [slug],
  );
}
