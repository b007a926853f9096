import type { Sql } from '../db/sql.js';

export interface Wording {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly text: string;
}

/** A wording of the organization, or `null` for an unknown or foreign id. */
export async function wordingById(
  sql: Sql,
  organizationId: string,
  id: string | null | undefined,
): Promise<Wording | null> {
  if (id === null || id === undefined) return null;
  return sql.row<Wording>(
    'SELECT id, language, version, text FROM consent_wordings WHERE id = ? AND organization_id = ?',
    [id, organizationId],
  );
}

/** The newest wording in a language, or in English where there is none in it. */
export async function currentWording(sql: Sql, organizationId: string, language: string): Promise<Wording> {
  const rows = await sql.rows<Wording>(
    `SELECT id, language, version, text FROM consent_wordings
     WHERE organization_id = ? AND language IN (?, 'en') ORDER BY version DESC`,
    [organizationId, language],
  );
  const found = rows.find((row) => row.language === language) ?? rows[0];
  if (found === undefined) throw new Error('The organization has no consent wording');
  return found;
}
