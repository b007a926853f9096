import type { Sql } from '../db/sql.js';
import { sortNameOf } from '../families/search-terms.js';

interface Opening {
  readonly id: string;
  readonly name: string;
  readonly isRegistrationOpen: boolean;
  readonly registrationSlug: string | null;
}

const lengthAtMost = 50;

/**
 * The last part of the address of a school's registration page, made from its name when it is first opened. It stays
 * ever after, also under another name: it is printed on posters.
 */
export async function registrationSlugOf(sql: Sql, school: Opening): Promise<string | null> {
  const { id, name, isRegistrationOpen, registrationSlug } = school;
  if (!isRegistrationOpen || registrationSlug !== null) return registrationSlug;
  const words = sortNameOf([name], 120).replace(/[^a-z0-9]+/g, '-');
  const wished = words.slice(0, lengthAtMost).replace(/^-+|-+$/g, '') || 'school';
  const taken = await sql.count('SELECT COUNT(*) FROM organizations WHERE registration_slug = ?', [wished]);
  // The end of the id is random, and nobody else's.
  return taken === 0 ? wished : `${wished}-${id.slice(-8)}`;
}
