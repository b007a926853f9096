import type { Sql } from '../db/sql.js';
import { byId, placeholders } from '../db/sql.js';
import type { LetterLanguage } from './templates/wording.js';

/** Somebody whom a letter is about or goes to, as they are on file now. */
export interface LetterPerson {
  readonly id: string;
  readonly kind: 'contact' | 'student';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly emailUnusableAt: Date | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly hasPortalAccess: boolean;
  readonly archivedAt: Date | null;
  readonly familyId: string;
  readonly familyName: string;
  readonly language: string;
  readonly timeZone: string | null;
}

/** Reads people of one organization with their families, in the order of the ids. */
export async function letterPeople(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<LetterPerson[]> {
  if (ids.length === 0) return [];
  const rows = await sql.rows<LetterPerson>(
    `SELECT p.id, p.kind, p.first_name, p.last_name, p.email, p.email_unusable_at, p.cell_phone, p.birth_on,
       p.has_portal_access, p.archived_at, p.family_id, f.name AS family_name, f.language, f.time_zone
     FROM people p ${byId(sql, 'people')} JOIN families f ON f.id = p.family_id
     WHERE p.organization_id = ? AND p.id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The address that somebody can be written at, or `null`. */
export function addressOf({ email, emailUnusableAt, archivedAt }: LetterPerson): string | null {
  return emailUnusableAt === null && archivedAt === null ? email : null;
}

export function letterLanguage(language: string): LetterLanguage {
  return language === 'es' ? 'es' : 'en';
}

export function fullName({ firstName, lastName }: Pick<LetterPerson, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim();
}
