import type { Permission } from '@optline/domain';
import type { School } from '../consent/school.js';
import { loadSchool } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import type { WrittenEmail } from './deliver.js';
import { addressOf } from './letter-people.js';
import type { LetterPerson } from './letter-people.js';
import type { RenderedEmail } from './templates/letter.js';

const settingsPermission: Permission = 'text-messages-settings';

/** The office of a school, as mail reaches it. */
export interface Office {
  readonly school: School;
  /** Mail to the Organization Email came back. */
  readonly hasBounced: boolean;
  /** Users who hear of what the Organization Email misses. */
  readonly standIns: readonly string[];
}

export async function loadOffice(sql: Sql, organizationId: string, now: Date): Promise<Office> {
  const school = await loadSchool(sql, organizationId, now);
  const row = await sql.row<{ organizationEmailBouncedAt: Date | null }>(
    'SELECT organization_email_bounced_at FROM organizations WHERE id = ?',
    [organizationId],
  );
  const hasBounced = row !== null && row.organizationEmailBouncedAt !== null;
  return { school, hasBounced, standIns: hasBounced ? await standInsOf(sql, school) : [] };
}

/** Users with Text Messages Settings, once each, and not those who share the Organization Email. */
async function standInsOf(sql: Sql, school: School): Promise<string[]> {
  const users = await sql.rows<{ email: string; permissionsJson: Permission[] }>(
    'SELECT email, permissions_json FROM staff_users WHERE organization_id = ? AND disabled_at IS NULL ORDER BY id',
    [school.organizationId],
  );
  const addresses = users
    .filter(({ permissionsJson }) => permissionsJson.includes(settingsPermission))
    .map(({ email }) => email)
    .filter((email) => email.toLowerCase() !== school.organizationEmail.toLowerCase());
  return [...new Set(addresses)];
}

/** A mail to the office. A reply reaches the person, where it is about exactly one who can be written to. */
export function toOffice(
  { school, hasBounced, standIns }: Office,
  people: readonly LetterPerson[],
  letter: RenderedEmail,
): WrittenEmail {
  const addresses = people.flatMap((person) => addressOf(person) ?? []);
  const [only] = addresses;
  return {
    ...letter,
    to: school.organizationEmail,
    alsoTo: standIns,
    replyTo: only !== undefined && addresses.length === 1 ? only : school.organizationEmail,
    fromName: school.name,
    hasOtherReaders: !hasBounced,
  };
}
